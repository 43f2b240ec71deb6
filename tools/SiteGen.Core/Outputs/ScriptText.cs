using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>
/// Takes indentation, empty lines, whole-line comments, and the spaces beside signs out of a script, and the end of a line where
/// the next one plainly goes on. What follows a slash stays as it is, for it may be a regular expression; so does a text over several lines.
/// </summary>
internal static class ScriptText
{
    private const string Quotes = "'\"`";
    private const string Signs = "=<>!?:,;(){}[]&|*+-";

    public static void Compact(ReadOnlySpan<char> script, Utf8Buffer target)
    {
        var inside = false;
        foreach (var line in script.EnumerateLines())
        {
            var text = inside ? line : line.Trim();
            if (!inside && (text.IsEmpty || text.StartsWith("//")))
            {
                continue;
            }

            var several = text.Count('`') % 2 == 1;
            if (inside || several)
            {
                target.Write(text);
            }
            else
            {
                Line(text, target);
            }

            inside ^= several;
            target.Write(inside || several || text[^1] is not (';' or '{' or ',') ? "\n"u8 : []);
        }
    }

    private static void Line(ReadOnlySpan<char> line, Utf8Buffer target)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '/')
            {
                break;
            }

            if (Quotes.Contains(line[i], StringComparison.Ordinal))
            {
                i = QuoteEnd(line, i);
            }
            else if (line[i] == ' ' && IsIdle(line[i - 1], line[i + 1]))
            {
                target.Write(line[start..i]);
                start = i + 1;
            }
        }

        target.Write(line[start..]);
    }

    private static int QuoteEnd(ReadOnlySpan<char> line, int start)
    {
        var i = start + 1;
        while (i < line.Length && line[i] != line[start])
        {
            i += line[i] == '\\' ? 2 : 1;
        }

        return i;
    }

    /// <summary>Two signs of addition must not become one of increase.</summary>
    private static bool IsIdle(char before, char after) =>
        (Signs.Contains(before, StringComparison.Ordinal) || Signs.Contains(after, StringComparison.Ordinal))
        && !(before is '+' or '-' && after is '+' or '-');
}
