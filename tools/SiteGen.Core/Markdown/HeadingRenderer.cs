using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Markdown;

/// <summary>Headings with a link to themselves.</summary>
internal sealed class HeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var task = BodyTask.Of(renderer);
        var tag = "h" + obj.Level.ToString(CultureInfo.InvariantCulture);
        var text = PlainText.Of(obj.Inline).Trim();
        var id = obj.TryGetAttributes()?.Id;
        if (text.EndsWith('}') && text.Contains("{#", StringComparison.Ordinal))
        {
            task.Bag.Report(
                Rules.HeadingNeedsId,
                task.At(obj.Span.Start),
                "The id at the end of this heading is not understood, so it is printed.",
                "Write it without spaces, as in {#part-one}.");
        }

        renderer.EnsureLine();
        renderer.Write('<').Write(tag);
        renderer.WriteAttributes(obj);
        renderer.Write('>');
        var hasAnchor = id is { Length: > 0 } && text.Length > 0 && obj.Level > 1 && obj.Inline?.Descendants<Inline>().Any(IsLink) != true;
        if (hasAnchor)
        {
            renderer.Write("<a class=\"anchor\" href=\"#").WriteEscape(id).Write("\">");
        }

        renderer.WriteLeafInline(obj);
        renderer.Write(hasAnchor ? "</a>" : string.Empty);
        if (id is { Length: > 0 })
        {
            task.Add(new Heading(obj.Level, id, text, task.More is not null));
        }

        renderer.Write("</").Write(tag).WriteLine(">");
    }

    /// <summary>Whether an inline becomes a link: there can be none within another.</summary>
    private static bool IsLink(Inline inline) => inline switch
    {
        LinkInline link => !link.IsImage,
        HtmlInline html => html.Tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase),
        _ => inline is AutolinkInline or FootnoteLink or CitationInline,
    };
}
