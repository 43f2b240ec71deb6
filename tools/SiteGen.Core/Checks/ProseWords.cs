using System.Buffers;

namespace SiteGen.Checks;

/// <summary>
/// The words that an author wrote as prose, in a page or a YAML file, one after the other. Passed over: wording words, code, tags, addresses,
/// names of notes and headings, keys and ids, and what is somebody else's: quotations, and titles of works in <c>cite</c>.
/// </summary>
/// <param name="text">The whole source.</param>
/// <param name="bodyStart">Where its Markdown begins; before that, and in all of a YAML file, it is YAML.</param>
internal ref struct ProseWords(string text, int bodyStart)
{
    /// <summary>In characters. Without it, a text of nothing but openings would be searched to its end for each of them.</summary>
    private const int LongestInline = 2_000;

    /// <summary>Elements whose text is not the author's own prose.</summary>
    private static readonly string[] ForeignElements = ["pre", "code", "script", "style", "cite", "q", "blockquote"];

    /// <summary>Keys whose values are names.</summary>
    private static readonly string[] NameKeys = ["id", "xref", "layout", "step", "steps", "worksheets", "redirect_from", "destination_path", "destination_file_name", "formerly", "type"];

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n)>]\"");

    public int Start { get; private set; }

    /// <summary>Behind the word's last character; where reading goes on.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Current => text.AsSpan(Start, End - Start);

    /// <summary>Goes to the next word; false at the end of the text. Letters with a hyphen between them are one word.</summary>
    public bool Next()
    {
        var at = End;
        while (at < text.Length)
        {
            if (Behind(at) is var behind && behind > at)
            {
                at = behind;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                (Start, End) = (at, WordEnd(at));
                if (at >= bodyStart || !IsKey())
                {
                    return true;
                }

                at = BehindKey(Current);
            }
            else
            {
                at++;
            }
        }

        (Start, End) = (text.Length, text.Length);
        return false;
    }

    private readonly int WordEnd(int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '-' or '_' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether the word is a key of YAML: a line begins with it, or an entry of a list or map in brackets.</summary>
    private readonly bool IsKey() =>
        End < text.Length && text[End] == ':' && (End + 1 == text.Length || char.IsWhiteSpace(text[End + 1]))
        && text.AsSpan(0, Start).TrimEnd(' ') is var before && (before.IsEmpty || before[^1] is '\n' or '-' or '{' or ',');

    /// <summary>Behind a key, and behind its value where that is a name.</summary>
    private readonly int BehindKey(ReadOnlySpan<char> key)
    {
        var at = End + 1;
        foreach (var name in NameKeys)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text.AsSpan(at, LineEnd(at) - at);
                var close = rest.TrimStart().StartsWith("[") ? rest.IndexOf(']') : rest.IndexOfAny(',', '}');
                return at + (close < 0 ? rest.Length : close);
            }
        }

        return at;
    }

    /// <summary>Behind what begins here and is no prose; the same place where nothing does.</summary>
    private readonly int Behind(int at) => text[at] switch
    {
        '{' when Is(at, "{{") => Behind(at, "}}") is var end && end > at ? end : LineEnd(at),
        '{' when Is(at, "{#") || Is(at, "{.") => Behind(at, "}"),
        '`' or '~' => BehindCode(at),
        ']' when Is(at, "](") => Behind(at, ")"),
        ']' when Is(at, "][") => Behind(at, "]"),
        '[' when Is(at, "[^") => Behind(at, "]"),
        '[' when IsDefinition(at) => LineEnd(at),
        '<' => BehindTag(at),
        ':' when Is(at, "://") => AddressEnd(at),
        '#' when at < bodyStart && IsLineStart(at) => LineEnd(at),
        '>' when at >= bodyStart && IsLineStart(at) => BehindQuotation(at),
        _ => at,
    };

    /// <summary>Behind a code span or a fenced block: both end with as many signs as they begin with. A span does not go beyond its paragraph.</summary>
    private readonly int BehindCode(int at)
    {
        var length = text.AsSpan(at).IndexOfAnyExcept(text[at]);
        length = length < 0 ? text.Length - at : length;
        var isBlock = length >= 3 && (text[at] == '~' || IsLineStart(at));
        if (!isBlock && text[at] == '~')
        {
            return at;
        }

        var limit = isBlock ? text.Length : at + Paragraph(at).Length;
        for (var from = at + length; from < limit; from++)
        {
            if (text[from] == text[at] && (!isBlock || IsLineStart(from)))
            {
                var run = text.AsSpan(from).IndexOfAnyExcept(text[at]);
                run = run < 0 ? text.Length - from : run;
                if (run == length || (isBlock && run > length))
                {
                    return from + run;
                }

                from += run - 1;
            }
        }

        return isBlock ? text.Length : at + length;
    }

    /// <summary>Behind a comment, an element whose text is not the author's, an address in pointed brackets, or a tag.</summary>
    private readonly int BehindTag(int at)
    {
        if (Is(at, "<!--"))
        {
            return BehindBlock(at, "-->");
        }

        var nameEnd = at + 1;
        while (nameEnd < text.Length && char.IsAsciiLetter(text[nameEnd]))
        {
            nameEnd++;
        }

        var name = text[(at + 1)..nameEnd];
        if (ForeignElements.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return BehindBlock(at, $"</{name}");
        }

        return name.Length > 0 || Is(at, "</") ? Behind(at, ">") : at;
    }

    private readonly int AddressEnd(int at)
    {
        var length = text.AsSpan(at).IndexOfAny(AddressEnds);
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>A block quote without a mark is somebody's own words; one with a mark, as in <c>[!TIP]</c>, is a callout of the author's.</summary>
    private readonly int BehindQuotation(int at)
    {
        var lineEnd = LineEnd(at);
        if (text.AsSpan(at + 1, lineEnd - at - 1).TrimStart().StartsWith("[!") || (LineBefore(at) is var before && before.TrimStart().StartsWith(">")))
        {
            return at;
        }

        while (lineEnd < text.Length && text.AsSpan(lineEnd + 1).TrimStart(' ').StartsWith(">"))
        {
            lineEnd = LineEnd(lineEnd + 1);
        }

        return lineEnd;
    }

    /// <summary>Whether a line gives the address of a link that is written elsewhere: <c>[label]: address</c>.</summary>
    private readonly bool IsDefinition(int at) =>
        IsLineStart(at) && text.AsSpan(at, LineEnd(at) - at) is var line && line.IndexOf(']') is var close && close > 0 && line[(close + 1)..].StartsWith(":");

    private readonly ReadOnlySpan<char> LineBefore(int at)
    {
        var end = text.AsSpan(0, at).LastIndexOf('\n');
        return end < 0 ? [] : text.AsSpan(text.AsSpan(0, end).LastIndexOf('\n') + 1, end - text.AsSpan(0, end).LastIndexOf('\n') - 1);
    }

    private readonly bool Is(int at, string sign) => text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal);

    private readonly bool IsLineStart(int at) => text.AsSpan(0, at).TrimEnd(' ') is var before && (before.IsEmpty || before[^1] == '\n');

    private readonly int LineEnd(int at)
    {
        var length = text.AsSpan(at).IndexOf('\n');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>Behind a sign that closes what begins here; the same place where its paragraph has none.</summary>
    private readonly int Behind(int at, string close)
    {
        var length = Paragraph(at).IndexOf(close, StringComparison.Ordinal);
        return length < 0 ? at : at + length + close.Length;
    }

    /// <summary>Behind a sign that closes what begins here; the end of the text where it is missing.</summary>
    private readonly int BehindBlock(int at, string close)
    {
        var end = text.IndexOf(close, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? text.Length : end + close.Length;
    }

    /// <summary>The rest of a paragraph, as far as anything in a line may go.</summary>
    private readonly ReadOnlySpan<char> Paragraph(int at)
    {
        var rest = text.AsSpan(at, Math.Min(text.Length - at, LongestInline));
        var end = rest.IndexOf("\n\n");
        end = end < 0 ? rest.IndexOf("\n\r\n") : end;
        return end < 0 ? rest : rest[..end];
    }
}
