using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Rendering;

namespace SiteGen.Outputs;

/// <summary>All steps on one page, to print or to keep: their ids unique, links between them inside the page, every source once.</summary>
internal sealed class WholeGuide : IOutput
{
    public const string Address = "guide.html";
    private const string OutputName = "guide";

    public string Name => OutputName;

    public static bool IsMade(OutputContext context) =>
        !context.Site.Steps.IsEmpty && context.Site.Settings.Outputs.Contains(OutputName) && context.Theme.Has("pages/guide");

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (IsMade(context))
        {
            yield return GeneratedPage.Of(Address, "guide", context.Site)
                .File(context, new("theme/pages/guide.html", 1, 1), bodies => Values(context, bodies)) with { Repeats = true };
        }
    }

    private static (string Name, object? Value)[] Values(OutputContext context, Bodies bodies)
    {
        var chapters = context.Site.Steps.Select(step => Chapter(context, bodies, step)).ToList();
        var citations = chapters.SelectMany(chapter => chapter.Body.Citations).Distinct().ToList();
        var sheets = context.Site.Worksheets.Select(sheet => (sheet, context.Site, InWorkbook: true));
        return [("chapters", Views.Page.Many(chapters)), ("citations", Views.Reference.Many(citations)), ("sheets", SheetViews.Sheet.Many(sheets))];
    }

    private static PageView Chapter(OutputContext context, Bodies bodies, Page step)
    {
        var body = context.DocumentOf(step.Address) is { } document ? bodies.Of(document) : Body.Empty;
        var html = GuideFragment.Rewrite(body.Html.Span, step, context.Site);
        return new(step, body with { Html = html }, context.Site);
    }
}
