using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markdown;

/// <summary>
/// A line of its own that parts a text for templates: <c>&lt;!--more--&gt;</c>, as Hugo and Jekyll know it. It is a comment everywhere else.
/// </summary>
internal sealed class MoreMark(BlockParser parser) : LeafBlock(parser);

/// <summary>Not left to the parser of HTML, so that the mark works where HTML is off, too.</summary>
internal sealed class MoreMarkParser : BlockParser
{
    public MoreMarkParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !IsMark(processor.Line.AsSpan().Trim()))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new MoreMark(this) { Line = processor.LineIndex, Column = processor.Column, Span = new(processor.Start, processor.Line.End) });
        return BlockState.BreakDiscard;
    }

    private static bool IsMark(ReadOnlySpan<char> line) =>
        line.StartsWith("<!--", StringComparison.Ordinal) && line.EndsWith("-->", StringComparison.Ordinal) && line.Length > 7
            && line[4..^3].Trim().SequenceEqual("more");
}

/// <summary>Writes nothing, and notes where it would have stood.</summary>
internal sealed class MoreMarkRenderer : HtmlObjectRenderer<MoreMark>
{
    protected override void Write(HtmlRenderer renderer, MoreMark obj)
    {
        // Within a list or a quotation the two halves of the text would each lack an end.
        if (obj.Parent is MarkdownDocument)
        {
            ((BodyRenderer)renderer).NoteMore();
        }
    }
}
