namespace SiteGen.Reading.Bodies;

/// <summary>
/// Finds a paragraph that Markdown's parser would take minutes for. Each opening of a link, a tag or a code span may make it
/// look for the end as far as the paragraph goes, so the time grows with openings times length.
/// </summary>
internal static class Crowding
{
    /// <summary>A shorter text costs a tenth of a second at the worst.</summary>
    private const int ShortText = 20_000;

    /// <summary>About a second of looking. A table of a thousand links has a hundredth of it.</summary>
    private const long MostSteps = 5_000_000_000;

    /// <summary>Where the paragraph begins at which a text is too crowded; null where it is not.</summary>
    public static int? Find(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortText)
        {
            return null;
        }

        var steps = 0L;
        for (var start = 0; start < text.Length;)
        {
            var end = ParagraphEnd(text, start);
            steps += Openings(text[start..end]) * (end - start);
            if (steps > MostSteps)
            {
                return start;
            }

            start = end;
        }

        return null;
    }

    private static int ParagraphEnd(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; ;)
        {
            var line = text[at..].IndexOf('\n');
            if (line < 0)
            {
                return text.Length;
            }

            at += line + 1;
            if (line == 0 || text[(at - line - 1)..at].IsWhiteSpace())
            {
                return at;
            }
        }
    }

    private static long Openings(ReadOnlySpan<char> paragraph)
    {
        var openings = 0L;
        for (var next = paragraph.IndexOfAny("(<`"); next >= 0;)
        {
            openings++;
            paragraph = paragraph[(next + 1)..];
            next = paragraph.IndexOfAny("(<`");
        }

        return openings;
    }
}
