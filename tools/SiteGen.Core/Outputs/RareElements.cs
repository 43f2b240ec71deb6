using System.Collections.Immutable;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>What most texts have is styled by every style sheet; a page whose text has anything else takes the one that knows that too.</summary>
internal static class RareElements
{
    /// <summary>Elements whose styles every page has, or that need none.</summary>
    public static ImmutableArray<string> Common { get; } =
    [
        "p", "h2", "h3", "h4", "ul", "ol", "li", "a", "em", "strong", "i", "b", "br", "sup", "cite", "span", "div", "aside", "svg", "path",
        "table", "thead", "tbody", "tr", "th", "td",
    ];

    private static readonly byte[][] CommonNames = [.. Common.Select(Encoding.ASCII.GetBytes)];

    public static bool AreIn(ReadOnlySpan<byte> html)
    {
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (!scanner.IsEnd && !scanner.IsOneOf(CommonNames))
            {
                return true;
            }
        }

        return false;
    }
}
