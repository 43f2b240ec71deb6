using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using SiteGen.Diagnostics;

namespace SiteGen.Markdown;

/// <summary>
/// Reports what was meant for a link and is none by the rules of Markdown, so that it is printed with its brackets. Reads nothing itself.
/// </summary>
internal sealed class LostLinkParser : InlineParser
{
    /// <summary>How far a bracket is looked for, in characters.</summary>
    private const int LongestLabel = 300;

    private const string Otherwise = "If the brackets are meant to be read, write \\[ for the first one.";

    public LostLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var bracket = slice;
        bracket.Start += slice.CurrentChar == '!' ? 1 : 0;
        if (bracket.CurrentChar == '[')
        {
            Look(processor, bracket);
        }

        return false;
    }

    /// <summary>Brackets right after a word are a formula, and pass.</summary>
    private static void Look(InlineProcessor processor, StringSlice slice)
    {
        var text = slice.AsSpan();
        var close = char.IsLetterOrDigit(slice.PeekCharExtra(-1)) ? -1 : Close(text);
        if (close < 0 || IsDefined(processor, text[1..close].ToString()))
        {
            return;
        }

        var rest = text[(close + 1)..];
        var label = text[1..close].ToString();
        var mark = slice.PeekCharExtra(-1) == '!' ? "!" : string.Empty;
        switch (rest)
        {
            case ['(', ..]:
                Spaced(processor, slice, close + 1, mark, label);
                break;
            case [' ', '(', ..] when Address(rest[2..]) is { } address && !IsNumber(label) && IsAddress(processor, address):
                Report(processor, slice.Start + close + 1, $"Between '[{label}]' and its address is a space, so it is no link.", $"Write {mark}[{label}]({address}).");
                break;
            case ['[', ..] when label is not ['^', ..]:
                Undefined(processor, slice, rest, label);
                break;
            case [] or [not '(', ..] when label is ['[', not ('^' or '['), .., ']']:
                Wiki(processor, slice, mark, label[1..^1]);
                break;
        }
    }

    /// <summary>Where the bracket that a text begins with is closed.</summary>
    private static int Close(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < Math.Min(text.Length, LongestLabel); i++)
        {
            depth += text[i] switch
            {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            i += text[i] == '\\' ? 1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsDefined(InlineProcessor processor, string label) => processor.Document.ContainsLinkReferenceDefinition(label);

    private static bool IsNumber(string label) => label.All(char.IsAsciiDigit);

    private static bool IsAddress(InlineProcessor processor, string address) =>
        BodyTask.Of(processor) is var task && task.Links.IsAddress(address, task.Document);

    /// <summary>The word before a closing parenthesis; null where there is another.</summary>
    private static string? Address(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \t\n()");
        return end > 0 && text[end] == ')' ? text[..end].ToString() : null;
    }

    /// <summary><c>[the list](my list.md)</c>.</summary>
    private static void Spaced(InlineProcessor processor, StringSlice slice, int at, string mark, string label)
    {
        var inner = slice.AsSpan()[(at + 1)..];
        var end = inner.IndexOfAny(")\n");
        var link = slice;
        link.Start += at;
        if (end <= 0 || inner[end] != ')' || inner[..end].Trim().IndexOf(' ') < 0 || LinkHelper.TryParseInlineLink(link, out _, out _))
        {
            return;
        }

        var address = inner[..end].Trim().ToString();
        Report(processor, slice.Start + at + 1, $"The address '{address}' holds a space, so '[{label}]' is no link.", $"Write {mark}[{label}](<{address}>).");
    }

    /// <summary><c>[text][nowhere]</c>. Numbers in brackets are notes.</summary>
    private static void Undefined(InlineProcessor processor, StringSlice slice, ReadOnlySpan<char> rest, string label)
    {
        var end = rest.IndexOfAny("]\n");
        if (end < 0 || rest[end] != ']' || slice.PeekCharExtra(-1) is ']' or ')' || rest[1] == '^')
        {
            return;
        }

        var name = end == 1 ? label : rest[1..end].ToString();
        if (!IsNumber(name) && !IsDefined(processor, name))
        {
            Report(
                processor,
                slice.Start + slice.AsSpan().Length - rest.Length,
                $"No line of this page begins with '[{name}]:', so '[{label}]' is no link.",
                $"Write such a line with the address behind it, or [{label}](address.md).");
        }
    }

    /// <summary><c>[[my list]]</c>.</summary>
    private static void Wiki(InlineProcessor processor, StringSlice slice, string mark, string name)
    {
        var parts = name.Split('|', 2);
        var task = BodyTask.Of(processor);
        var path = task.Links.PathOf(parts[0].Trim(), task.Document) ?? "address.md";
        Report(
            processor,
            slice.Start,
            $"'[[{name}]]' is a link in a wiki, and is printed as it is written here.",
            $"Write {mark}[{parts[^1].Trim()}]({(path.Contains(' ', StringComparison.Ordinal) ? $"<{path}>" : path)}).");
    }

    private static void Report(InlineProcessor processor, int at, string message, string hint)
    {
        var task = BodyTask.Of(processor);
        task.Bag.Report(Rules.LostLink, task.At(processor.GetSourcePosition(at)), message, $"{hint} {Otherwise}");
    }
}
