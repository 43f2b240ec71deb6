using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Sheets;

/// <summary>The controls of a form, named as browsers name them for a screen reader.</summary>
internal static class HtmlControls
{
    public static List<Control> Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return [.. document.QuerySelectorAll("form.sheet").SelectMany(form => form.QuerySelectorAll("[name]"))
            .GroupBy(control => control.GetAttribute("name")!)
            .Select(same => Control(same.Key, [.. same]))];
    }

    /// <summary>What rows without a label are called, with {0} for their number, by the question that they are under.</summary>
    public static IReadOnlyDictionary<string, string> RowNames(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return document.QuerySelectorAll("[data-row-name]").DistinctBy(rows => Plain(rows.Closest(".field")!.QuerySelector("legend")))
            .ToDictionary(rows => Plain(rows.Closest(".field")!.QuerySelector("legend")), rows => rows.GetAttribute("data-row-name")!);
    }

    private static Control Control(string name, IElement[] same) => same switch
    {
        [IHtmlTextAreaElement text] => new(name, "text", Called(text), Limit: text.MaxLength, Lines: text.Rows),
        [IHtmlInputElement { Type: "text" } text] => new(name, "text", Called(text), Limit: text.MaxLength, Lines: 1),
        [IHtmlInputElement { Type: "date" } date] => new(name, "date", Called(date)),
        [IHtmlInputElement { Type: "checkbox" } tick] => new(name, "tick", tick.HasAttribute("aria-label") ? Called(tick) : Sheets.Control.Joined(Group(tick), Called(tick))),
        [IHtmlInputElement { Type: "radio" } first, ..] => new(name, "choice", Group(first), Sheets.Control.Listed(same.Select(option => (option.GetAttribute("value")!, Called(option))))),
        _ => throw new InvalidOperationException($"Nobody knows the control '{name}'."),
    };

    private static string Called(IElement control) => control.GetAttribute("aria-label")
        ?? Plain(control.Id is { Length: > 0 } id ? control.Owner!.QuerySelector($"label[for='{id}']") : control.Closest("label"));

    private static string Group(IElement control)
    {
        var group = control.Closest("fieldset");
        return group?.GetAttribute("aria-label") ?? Plain(group?.QuerySelector("legend"));
    }

    private static string Plain(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
