using System.Buffers;

namespace SiteGen.Markdown;

/// <summary>
/// Finds a paragraph that Markdown's parser would take minutes for, or gigabytes. Each opening of a link, a tag, an attribute or a code span
/// may make it look for the end as far as the paragraph goes, so the time grows with openings times length; and every row of
/// a table is filled up to the widest. Headings and notes are compared with all others of their page.
/// </summary>
internal static class Crowding
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("[(<`{:");

    /// <summary>A shorter text costs a tenth of a second at the worst.</summary>
    private const int ShortText = 20_000;

    /// <summary>About a second of looking. A table of a thousand links has a hundredth of it.</summary>
    private const long MostSteps = 10_000_000_000;

    /// <summary>In one table.</summary>
    private const long MostCells = 100_000;

    /// <summary>Of each, on one page.</summary>
    private const int MostHeadingsOrNotes = 5_000;

    /// <summary>Where the paragraph begins at which a text is too crowded; null where it is not.</summary>
    public static int? Find(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortText)
        {
            return null;
        }

        var (steps, headings, notes) = (0L, 0L, 0L);
        for (var start = 0; start < text.Length;)
        {
            var paragraph = Paragraph(text[start..], out var cells, out var marks);
            steps += Openings(paragraph) * paragraph.Length;
            headings += marks;
            notes += paragraph.Count("[^");
            if (steps > MostSteps || cells > MostCells || Math.Max(headings, notes) > MostHeadingsOrNotes)
            {
                return start;
            }

            start += paragraph.Length;
        }

        return null;
    }

    /// <summary>What comes before the next empty line or the next entry of a list.</summary>
    /// <param name="cells">How many it would have as a table.</param>
    /// <param name="marks">Lines that make headings.</param>
    private static ReadOnlySpan<char> Paragraph(ReadOnlySpan<char> text, out long cells, out int marks)
    {
        marks = 0;
        var (length, lines, widest) = (0, 0L, 0L);
        while (length < text.Length)
        {
            var end = text[length..].IndexOf('\n');
            var line = text.Slice(length, end < 0 ? text.Length - length : end + 1);
            if (length > 0 && BeginsEntry(line))
            {
                break;
            }

            length += line.Length;
            lines++;
            widest = Math.Max(widest, line.Count('|'));
            marks += MakesHeading(line) ? 1 : 0;
            if (line.IsWhiteSpace())
            {
                break;
            }
        }

        cells = lines * widest;
        return text[..length];
    }

    private static bool BeginsEntry(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        return line.Length - text.Length < 4 && text is ['-' or '*' or '+', ' ', ..];
    }

    private static bool MakesHeading(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text is ['#', ..] || (text.Length > 0 && (text.TrimStart('=').IsEmpty || text.TrimStart('-').IsEmpty));
    }

    private static long Openings(ReadOnlySpan<char> paragraph)
    {
        var openings = 0L;
        for (var next = paragraph.IndexOfAny(Opening); next >= 0; next = paragraph.IndexOfAny(Opening))
        {
            openings++;
            paragraph = paragraph[(next + 1)..];
        }

        return openings;
    }
}
