using System.Collections.Frozen;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Hostile;

/// <summary>
/// Holds a page against closed lists: the elements and attributes that the theme and Markdown write, and addresses that run
/// nothing. The page is parsed as a browser does, with scripts and without, and once more from what was parsed.
/// </summary>
internal sealed partial class SafeMarkup(IEnumerable<string> drawings)
{
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
    [
        "html", "head", "title", "meta", "link", "script", "body", "main", "header", "footer", "nav", "section", "article", "aside", "div",
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "b", "i", "em", "strong", "small", "sup", "sub", "ins", "del", "mark", "cite", "abbr", "span", "br", "hr",
        "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "figure", "figcaption", "img", "time", "template",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary",
        "form", "fieldset", "legend", "label", "input", "textarea", "button", "output", "select", "option", "search", "noscript",
    ]);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
    [
        "id", "class", "title", "lang", "dir", "role", "hidden", "tabindex", "scope", "colspan", "rowspan", "start", "type", "alt", "width", "height",
        "href", "src", "rel", "name", "value", "for", "content", "property", "http-equiv", "charset", "defer", "open", "datetime",
        "maxlength", "rows", "autocomplete", "checked", "disabled", "readonly", "novalidate", "accept", "spellcheck", "inputmode", "translate", "hreflang",
        "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-current", "aria-live", "aria-pressed", "aria-controls", "aria-expanded",
        "autocapitalize", "autocorrect", "placeholder", "cite", "loading", "decoding", "media", "crossorigin",
    ]);

    /// <summary>What the theme's scripts look for. Content must not have them: <see cref="Hooks"/> counts them.</summary>
    private static readonly FrozenSet<string> OfOurScripts = HooksOfTheTheme();

    private static readonly string[] AddressAttributes = ["href", "src", "cite", "action", "formaction", "poster", "data", "background", "srcset", "xlink:href"];
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sms"];
    private static readonly HtmlParser WithScripts = new(new HtmlParserOptions { IsScripting = true });
    private static readonly HtmlParser WithoutScripts = new(new HtmlParserOptions { IsScripting = false });

    private readonly FrozenSet<string> drawings = drawings.Select(Outline).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The attributes of a page that scripts look for, in order.</summary>
    public static IReadOnlyList<string> Hooks(string html)
    {
        using var page = WithScripts.ParseDocument(html);
        return [.. page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal)).Select(attribute => attribute.Name).Order(StringComparer.Ordinal)];
    }

    /// <summary>What is wrong with a page; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults(string html)
    {
        var faults = new List<string>();
        foreach (var parser in (HtmlParser[])[WithScripts, WithoutScripts])
        {
            using var page = parser.ParseDocument(html);
            Look(page, faults);
            using var again = parser.ParseDocument(page.DocumentElement.OuterHtml);
            Look(again, faults);
        }

        return [.. faults.Distinct()];
    }

    private void Look(IHtmlDocument page, List<string> faults)
    {
        var templates = page.All.OfType<IHtmlTemplateElement>().SelectMany(template => template.Content.Descendants<IElement>());
        foreach (var element in page.All.Concat(templates))
        {
            if (element.NamespaceUri != NamespaceNames.HtmlUri)
            {
                Foreign(element, faults);
                continue;
            }

            if (!Elements.Contains(element.LocalName))
            {
                faults.Add($"element {element.LocalName}");
            }

            Special(element, faults);
            foreach (var attribute in element.Attributes)
            {
                Attribute(element, attribute, faults);
            }
        }

        faults.AddRange(page.Descendants<IComment>().Select(comment => $"comment {comment.Data}"));
    }

    /// <summary>The theme's drawings and the marks of callouts stand in pages; nothing else of their kind may.</summary>
    private void Foreign(IElement element, List<string> faults)
    {
        if (element.LocalName != "svg")
        {
            if (element.ParentElement is null || !element.Ancestors<IElement>().Any(outer => outer.LocalName == "svg"))
            {
                faults.Add($"foreign element {element.LocalName}");
            }
        }
        else if (!drawings.Contains(Outline(element.OuterHtml)))
        {
            faults.Add($"drawing {element.OuterHtml}");
        }
    }

    private static void Special(IElement element, List<string> faults)
    {
        switch (element.LocalName)
        {
            case "script" when element.GetAttribute("type") == "application/ld+json":
                using (JsonDocument.Parse(element.TextContent))
                {
                    break;
                }

            case "script":
                var source = element.GetAttribute("src") ?? string.Empty;
                if (element.TextContent.Length > 0 || !IsOwnScript(source))
                {
                    faults.Add($"script {source} {element.TextContent}");
                }

                break;
            case "meta" when element.GetAttribute("http-equiv") is { } name:
                var isPolicy = name == "Content-Security-Policy" && element.GetAttribute("content")!.StartsWith("default-src 'none'; script-src 'self';", StringComparison.Ordinal);
                var isForward = name == "refresh" && element.GetAttribute("content")!.StartsWith("0; url=", StringComparison.Ordinal) && IsSafe(element.GetAttribute("content")!["0; url=".Length..]);
                if (!isPolicy && !isForward)
                {
                    faults.Add($"meta {name} {element.GetAttribute("content")}");
                }

                break;
            case "link" when element.GetAttribute("rel") is "stylesheet" or "import" or "modulepreload" or "preload" && !IsOwnAsset(element.GetAttribute("href") ?? string.Empty):
                faults.Add($"link {element.GetAttribute("href")}");
                break;
        }
    }

    private static bool IsOwnAsset(string address) => address.TrimStart('.', '/') is var own && own.StartsWith("assets/", StringComparison.Ordinal) && !own.Contains("..", StringComparison.Ordinal);

    private static bool IsOwnScript(string address) => IsOwnAsset(address) || address.TrimStart('.', '/') == "search-index.js";

    private static void Attribute(IElement element, IAttr attribute, List<string> faults)
    {
        var name = attribute.Name;
        if (!Attributes.Contains(name) && !OfOurScripts.Contains(name))
        {
            faults.Add($"attribute {name} of {element.LocalName}");
        }

        if (AddressAttributes.Contains(name) && !IsSafe(attribute.Value))
        {
            faults.Add($"{name}={attribute.Value} of {element.LocalName}");
        }
    }

    /// <summary>As a browser reads an address: without line ends and tabs, and without the signs before it.</summary>
    public static bool IsSafe(string address)
    {
        var text = string.Concat(address.Where(c => c is not ('\t' or '\n' or '\r'))).TrimStart([.. Enumerable.Range(0, 33).Select(i => (char)i)]);
        var end = text.AsSpan().IndexOfAny(":/?#\\");
        if (end >= 0 && text[end] == ':')
        {
            return Schemes.Contains(text[..end].ToLowerInvariant());
        }

        return !(text.Length > 1 && text[0] is '/' or '\\' && text[1] is '/' or '\\');
    }

    private static FrozenSet<string> HooksOfTheTheme() =>
        Directory.EnumerateFiles(Repository.In("theme"), "*.html", SearchOption.AllDirectories)
            .SelectMany(path => Hook().Matches(File.ReadAllText(path)).Select(match => match.Value))
            .ToFrozenSet(StringComparer.Ordinal);

    [System.Text.RegularExpressions.GeneratedRegex("data-[a-z]+(-[a-z]+)*")]
    private static partial System.Text.RegularExpressions.Regex Hook();

    private static string Outline(string svg)
    {
        using var page = WithScripts.ParseDocument("<!doctype html><body>" + svg);
        return page.QuerySelector("svg")?.OuterHtml ?? string.Empty;
    }
}
