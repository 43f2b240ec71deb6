using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown;

/// <summary>The apostrophe inside a word. Markdig's quotation marks leave it as the typewriter has it.</summary>
internal sealed class ApostropheParser : InlineParser
{
    public ApostropheParser() => OpeningCharacters = ['\''];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsLetterOrDigit(slice.PeekCharExtra(-1)) && !AfterWord(processor, slice))
        {
            return false;
        }

        if (!char.IsLetter(slice.PeekChar()))
        {
            return false;
        }

        var offset = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline("\u2019") { Span = new SourceSpan(offset, offset), Line = line, Column = column };
        slice.SkipChar();
        return true;
    }

    /// <summary><c>{{ ex }}'s</c>: the sign before is a brace.</summary>
    private static bool AfterWord(InlineProcessor processor, StringSlice slice) =>
        slice.PeekCharExtra(-1) == '}' && processor.Root?.LastChild is WordingInline;
}
