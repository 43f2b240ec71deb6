namespace SiteGen.Reading;

/// <summary>The YAML at the start of a page: between two lines of dashes, the first of which may be left out (as in Statiq).</summary>
/// <param name="YamlStart">Offset.</param>
/// <param name="YamlLine">1-based.</param>
/// <param name="BodyStart">Offset of the first character after the closing line.</param>
/// <param name="Unclosed">The opening line is there and the closing one is not.</param>
internal readonly record struct FrontMatter(int YamlStart, int YamlLength, int YamlLine, int BodyStart, bool Unclosed)
{
    public static FrontMatter Find(string text)
    {
        var firstEnd = LineEnd(text, 0);
        if (IsFence(text.AsSpan(0, firstEnd)))
        {
            var start = Math.Min(firstEnd + 1, text.Length);
            return Close(text, start, 2) ?? new(start, 0, 2, start, Unclosed: true);
        }

        return BeginsWithKey(text.AsSpan(0, firstEnd)) ? Close(text, 0, 1) ?? default : default;
    }

    private static FrontMatter? Close(string text, int start, int line)
    {
        for (var at = start; at < text.Length;)
        {
            var end = LineEnd(text, at);
            if (IsFence(text.AsSpan(at, end - at)))
            {
                return new(start, at - start, line, Math.Min(end + 1, text.Length), false);
            }

            at = end + 1;
        }

        return null;
    }

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    private static bool IsFence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.Length >= 3 && line.TrimStart('-').IsEmpty;
    }

    /// <summary>Without this, a page that merely holds a horizontal rule would lose its beginning.</summary>
    private static bool BeginsWithKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\r')))
        {
            return false;
        }

        foreach (var c in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return char.IsAsciiLetter(line[0]);
    }
}
