namespace SiteGen.Reading;

/// <summary>
/// The YAML at the start of a page: between two lines of dashes, the first of which may be left out (as in Statiq). Empty lines
/// may stand before it, and three dots may end it, as they end YAML.
/// </summary>
/// <param name="YamlStart">Offset.</param>
/// <param name="YamlLine">1-based.</param>
/// <param name="BodyStart">Offset of the first character after the closing line; 0 where there is no front matter.</param>
/// <param name="Unclosed">The opening line is there and the closing one is not.</param>
internal readonly record struct FrontMatter(int YamlStart, int YamlLength, int YamlLine, int BodyStart, bool Unclosed)
{
    /// <summary>Whether the opening line is left out: the text was taken for front matter because it begins with a key.</summary>
    public bool IsImplied { get; init; }

    public static FrontMatter Find(string text)
    {
        var (first, line) = FirstLine(text);
        var end = LineEnd(text, first);
        if (IsFence(text.AsSpan(first, end - first).TrimStart()))
        {
            var start = Math.Min(end + 1, text.Length);
            return Close(text, start, line + 1, "...") ?? new(start, 0, line + 1, start, Unclosed: true);
        }

        // A page may begin with a word and a colon, and hold a horizontal rule, without a head.
        return !Key(text.AsSpan(first, end - first)).IsEmpty && Close(text, first, line) is { } head && HasKnownKey(text.AsSpan(first, head.YamlLength))
            ? head with { IsImplied = true }
            : default;
    }

    /// <summary>The first line that is not empty: its offset and its number.</summary>
    public static (int Start, int Line) FirstLine(string text)
    {
        var (start, line) = (0, 1);
        for (var end = LineEnd(text, 0); end < text.Length && text.AsSpan(start, end - start).IsWhiteSpace(); end = LineEnd(text, start))
        {
            (start, line) = (end + 1, line + 1);
        }

        return (start, line);
    }

    /// <summary>Whether a line of a text begins with a key that pages have.</summary>
    public static bool HasKnownKey(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (IsKnown(Key(line)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsKnown(ReadOnlySpan<char> key)
    {
        foreach (var name in FrontMatterReader.KeyNames)
        {
            if (YamlKey.Same(name, key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before the colon of a line that begins with a key; empty where it does not.</summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\r')))
        {
            return [];
        }

        foreach (var c in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return [];
            }
        }

        return char.IsAsciiLetter(line[0]) ? line[..colon] : [];
    }

    public static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    /// <param name="otherFence">What may stand in place of dashes.</param>
    private static FrontMatter? Close(string text, int start, int line, string otherFence = "---")
    {
        for (var at = start; at < text.Length;)
        {
            var end = LineEnd(text, at);
            var here = text.AsSpan(at, end - at).TrimEnd();
            if (IsFence(here) || here.SequenceEqual(otherFence))
            {
                return new(start, at - start, line, Math.Min(end + 1, text.Length), false);
            }

            at = end + 1;
        }

        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.Length >= 3 && line.TrimStart('-').IsEmpty;
    }
}
