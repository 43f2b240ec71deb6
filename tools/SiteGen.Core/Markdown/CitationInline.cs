using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Markdown;

/// <summary>A note that cites a record of <c>data/sources.yml</c>: <c>[^joel]</c>.</summary>
/// <param name="number">1-based among the page's citations.</param>
/// <param name="use">1-based among the uses of this one record on the page.</param>
internal sealed class CitationInline(Reference reference, int number, int use) : LeafInline
{
    public Reference Reference { get; } = reference;

    public int Number { get; } = number;

    public int Use { get; } = use;
}

/// <summary>Reads <c>[^id]</c> where the id is a record's. Footnotes that the page defines itself stay Markdig's.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
        {
            return false;
        }

        var text = slice.AsSpan()[2..];
        var close = text.IndexOf(']');
        if (close <= 0 || processor.Document.ContainsLinkReferenceDefinition($"^{text[..close]}"))
        {
            return false;
        }

        var id = text[..close].ToString();
        var task = BodyTask.Of(processor);
        var inline = task.Cite(id);
        if (inline is null)
        {
            task.Bag.Report(
                Rules.UnknownReference,
                task.At(processor.GetSourcePosition(slice.Start)),
                $"The note '[^{id}]' is neither defined on this page nor a record of data/sources.yml.",
                task.Bag.IsFull ? null : Suggestion.DidYouMean(id, task.ReferenceIds));
            return false;
        }

        processor.Inline = inline;
        slice.Start += close + 3;
        return true;
    }
}

internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj)
    {
        var anchor = obj.Use == 1 ? $"cite-{obj.Reference.Id}" : $"cite-{obj.Reference.Id}-{obj.Use}";
        renderer.Write("<sup><a id=\"").WriteEscape(anchor)
            .Write("\" href=\"#note-").WriteEscape(obj.Reference.Id).Write("\" aria-label=\"");
        renderer.WriteEscape(BodyTask.Of(renderer).Strings.Get("note_label", obj.Number, obj.Reference.Short));
        renderer.Write("\">").Write(obj.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Write("</a></sup>");
    }
}
