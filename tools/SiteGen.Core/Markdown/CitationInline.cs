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
internal sealed class CitationInline(Reference reference) : LeafInline
{
    public Reference Reference { get; } = reference;
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
        if (task.Source(id) is not { } source)
        {
            task.Bag.Report(
                Rules.UnknownReference,
                task.At(processor.GetSourcePosition(slice.Start)),
                $"The note '[^{id}]' is neither defined on this page nor a record of data/sources.yml.",
                task.Bag.IsFull ? null : Suggestion.DidYouMean(id, task.ReferenceIds));
            return false;
        }

        var offset = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline(source) { Span = new SourceSpan(offset, offset + close + 2), Line = line, Column = column };
        slice.Start += close + 3;
        return true;
    }
}

internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj) =>
        NoteMark.Write(renderer, obj.Reference, number => BodyTask.Of(renderer).Strings.Get("note_label", number, obj.Reference.Short));
}
