using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Reading;

namespace SiteGen.Markdown;

/// <summary>A wording word in Markdown, its text already in place.</summary>
internal sealed class WordingInline(string text) : LiteralInline(text);

/// <summary>Reads <c>{{ he }}</c> as an inline, so that code stays code and every position after it stays true.</summary>
internal sealed class WordingInlineParser : InlineParser
{
    public WordingInlineParser() => OpeningCharacters = ['{', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '\\')
        {
            return MatchEscaped(processor, ref slice);
        }

        if (slice.PeekChar() != '{')
        {
            return false;
        }

        var task = BodyTask.Of(processor);
        var offset = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var text = new StringBuilder();
        var length = WordingText.Word(slice.AsSpan(), task.Wording, task.At(offset), task.Bag, text);
        processor.Inline = new WordingInline(Typography.Curl(text.ToString()))
        {
            Span = new SourceSpan(offset, offset + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    private static bool MatchEscaped(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{' || slice.PeekChar(2) != '{')
        {
            return false;
        }

        // Printed as it is written, to its end: what stands between the braces is no prose.
        var text = slice.AsSpan()[1..];
        var close = text.IndexOf("}}");
        var length = close < 0 ? 2 : close + 2;
        processor.Inline = new WordingInline(text[..length].ToString());
        slice.Start += 1 + length;
        return true;
    }
}
