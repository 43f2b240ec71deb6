using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Diagnostics;

namespace SiteGen.Markdown;

/// <summary>
/// What authors may write between braces, <c>{#id .class lang=fr}</c>, where raw HTML is off. The list is closed: handlers,
/// styles and new addresses come as attributes too, and the theme's scripts go by <c>data-</c> attributes.
/// </summary>
internal static class OwnAttributes
{
    public static ImmutableArray<string> Allowed { get; } = ["lang", "dir", "title", "translate", "hreflang", "width", "height", "start"];

    private static readonly FrozenSet<string> Names = Allowed.ToFrozenSet(StringComparer.Ordinal);

    public static void Restrict(MarkdownDocument tree, BodyTask task)
    {
        foreach (var part in tree.Descendants())
        {
            if (part.TryGetAttributes()?.Properties is { Count: > 0 } properties)
            {
                Restrict(properties, part, task);
            }
        }
    }

    private static void Restrict(List<KeyValuePair<string, string?>> properties, MarkdownObject part, BodyTask task)
    {
        foreach (var (name, _) in properties.FindAll(property => !Names.Contains(property.Key)))
        {
            task.Bag.Report(
                Rules.InlineCode,
                task.At(part.Span.Start),
                $"The attribute '{name}' is not allowed where 'raw_html' is off.",
                $"Between braces stand #id, .class and: {string.Join(", ", Allowed)}.");
        }

        properties.RemoveAll(property => !Names.Contains(property.Key));
    }
}
