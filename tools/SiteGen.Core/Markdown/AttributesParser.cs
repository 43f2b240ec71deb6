using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown;

/// <summary>
/// Reads <c>{#id .class key=value}</c> right after a link, a picture, code or emphasis, at the end of a heading or another block, and alone
/// on the line above a block. Any other brace is text: Markdig's own parser takes <c>Dear {name}</c> for an attribute, and the word is lost.
/// </summary>
internal sealed class AttributesParser : InlineParser
{
    private static readonly SearchValues<char> KeySigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.");

    public AttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice;
        if (!TryRead(ref rest, out var attributes) || Target(processor, rest) is not { } target)
        {
            return false;
        }

        if (target is Block && processor.Inline is LiteralInline before)
        {
            before.Content.TrimEnd();
        }

        attributes.CopyTo(target.GetAttributes(), mergeIdAndProperties: true, shared: false);
        slice = rest;
        return true;
    }

    /// <summary>The same at the end of the line that begins a heading or a fence.</summary>
    public static bool TryTake(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan().TrimEnd();
        var open = text.LastIndexOf('{');
        var rest = new StringSlice(line.Text, line.Start + open, line.End);
        if (open < 0 || (open > 0 && text[open - 1] == '\\') || !TryRead(ref rest, out var attributes) || !rest.IsEmptyOrWhitespace())
        {
            return false;
        }

        attributes.CopyTo(block.GetAttributes());
        line.End = line.Start + open - 1;
        return true;
    }

    /// <summary>What the attributes belong to; null where the braces are text.</summary>
    /// <param name="rest">What follows them.</param>
    private static MarkdownObject? Target(InlineProcessor processor, StringSlice rest)
    {
        if (processor.Inline is LinkInline or AutolinkInline or CodeInline or EmphasisDelimiterInline { Type: DelimiterType.Close })
        {
            return processor.Inline;
        }

        var block = processor.Block!;
        var isAlone = processor.Inline is null && block is ParagraphBlock;
        if (!rest.IsEmptyOrWhitespace())
        {
            return isAlone && rest.PeekCharExtra(-1) == '\n' ? block : null;
        }

        if (isAlone && block.Parent is { } parent && parent.IndexOf(block) + 1 is var next && next < parent.Count)
        {
            ((ParagraphBlock)block).RemoveAfterProcessInlines = true;
            return parent[next];
        }

        // An entry of a tight list has no paragraph in HTML.
        return block.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } } entry ? entry : block;
    }

    /// <summary>Reads the braces and the line's end behind them.</summary>
    private static bool TryRead(ref StringSlice slice, out HtmlAttributes attributes)
    {
        attributes = new();
        var text = slice.AsSpan();
        var at = 1;
        while (at < text.Length)
        {
            if (text[at] == '}')
            {
                var end = text[(at + 1)..];
                slice.Start += at + 1 + (end is ['\r', '\n', ..] ? 2 : end is ['\n', ..] ? 1 : 0);
                return at > 1;
            }

            if (text[at] is ' ' or '\t')
            {
                at++;
            }
            else if (Item(text[at..], attributes) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads one of <c>#id</c>, <c>.class</c>, <c>key=value</c> and <c>key="value"</c>; returns its length, 0 where it is none.</summary>
    private static int Item(ReadOnlySpan<char> text, HtmlAttributes attributes)
    {
        if (text[0] is '#' or '.')
        {
            var end = text[1..].IndexOfAny(" \t}{\n") + 1;
            if (end < 2)
            {
                return 0;
            }

            var name = text[1..end].ToString();
            if (text[0] == '.')
            {
                attributes.AddClass(name);
            }
            else
            {
                attributes.Id = name;
            }

            return end;
        }

        var length = text.IndexOfAnyExcept(KeySigns);
        if (length <= 0 || !char.IsAsciiLetter(text[0]) || text[length] != '=' || length + 1 >= text.Length)
        {
            return 0;
        }

        var (from, quote) = (length + 1, text[length + 1]);
        var isQuoted = quote is '"' or '\'';
        from += isQuoted ? 1 : 0;
        var size = isQuoted ? text[from..].IndexOf(quote) : text[from..].IndexOfAny(" \t}{\n");
        if (size < 0 || (size == 0 && !isQuoted))
        {
            return 0;
        }

        attributes.AddProperty(text[..length].ToString(), text.Slice(from, size).ToString());
        return from + size + (isQuoted ? 1 : 0);
    }
}
