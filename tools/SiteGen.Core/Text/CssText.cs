using System.Buffers;

namespace SiteGen.Text;

/// <summary>
/// Takes comments and indentation out of a style sheet. What is inside quotes or the brackets of <c>url()</c> stays as it is, and so does what a backslash
/// is before.
/// </summary>
internal static class CssText
{
    // Beside these nothing is lost with a space, and nothing runs together.
    private static readonly SearchValues<char> Apart = SearchValues.Create(" {};,:>\n");

    public static void Compact(ReadOnlySpan<char> css, Utf8Buffer target)
    {
        var result = new char[css.Length + 1];
        var length = 0;
        // Signs before this place are part of a string, an address or a name: a space or a semicolon there is none.
        var solid = 0;
        for (var i = 0; i < css.Length; i++)
        {
            var c = css[i];
            if (c == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                var end = css[(i + 2)..].IndexOf("*/");
                i = end < 0 ? css.Length : i + end + 3;
                // Two words that only a comment holds apart must not become one.
                if (i + 1 < css.Length && !char.IsWhiteSpace(css[i + 1]) && !css[(i + 1)..].StartsWith("/*") && !IsApart())
                {
                    "/**/".CopyTo(result.AsSpan(length));
                    length += 4;
                }
            }
            else if (End(css, i) is var end && end > i)
            {
                css[i..end].CopyTo(result.AsSpan(length));
                length += end - i;
                solid = length;
                i = end - 1;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (!IsApart())
                {
                    result[length++] = ' ';
                }
            }
            else
            {
                if (c is ('{' or '}' or ';' or ',' or '>') && length > solid && result[length - 1] == ' ')
                {
                    length--;
                }

                // The last declaration of a rule needs no sign at its end.
                if (c == '}' && length > solid && result[length - 1] == ';')
                {
                    length--;
                }

                result[length++] = c;
            }
        }

        if (length > 0)
        {
            result[length++] = '\n';
        }

        target.Write(result.AsSpan(0, length));

        bool IsApart() => length == 0 || (length > solid && Apart.Contains(result[length - 1]));
    }

    /// <summary>Where what begins at a place and is taken as it stands ends; the place itself, if nothing does.</summary>
    private static int End(ReadOnlySpan<char> css, int start) => css[start] switch
    {
        '"' or '\'' => StringEnd(css, start),
        '\\' => EscapeEnd(css, start),
        'u' or 'U' when css[start..].StartsWith("url(", StringComparison.OrdinalIgnoreCase) => AddressEnd(css, start + 4),
        _ => start,
    };

    private static int StringEnd(ReadOnlySpan<char> css, int start)
    {
        for (var i = start + 1; i < css.Length; i++)
        {
            if (css[i] == '\\')
            {
                i++;
            }
            else if (css[i] == css[start] || css[i] is '\n' or '\r' or '\f')
            {
                return i + 1;
            }
        }

        return css.Length;
    }

    // The space after a number of six digits or fewer belongs to it.
    private static int EscapeEnd(ReadOnlySpan<char> css, int start)
    {
        var end = start + 1;
        while (end < css.Length && end - start <= 6 && char.IsAsciiHexDigit(css[end]))
        {
            end++;
        }

        var isNumber = end > start + 1;
        return Math.Min(css.Length, isNumber && (end == css.Length || !char.IsWhiteSpace(css[end])) ? end : end + 1);
    }

    /// <summary>The end of an address without quotes, with its bracket; one with quotes is a string like any other.</summary>
    private static int AddressEnd(ReadOnlySpan<char> css, int start)
    {
        if (css[start..].TrimStart() is ['"' or '\'', ..])
        {
            return start;
        }

        for (var i = start; i < css.Length; i++)
        {
            if (css[i] == '\\')
            {
                i++;
            }
            else if (css[i] == ')')
            {
                return i + 1;
            }
        }

        return css.Length;
    }
}
