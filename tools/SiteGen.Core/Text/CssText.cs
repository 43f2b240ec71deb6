namespace SiteGen.Text;

/// <summary>Takes comments and indentation out of a style sheet. What is inside quotes stays as it is.</summary>
internal static class CssText
{
    public static void Compact(ReadOnlySpan<char> css, Utf8Buffer target)
    {
        var result = new char[css.Length + 1];
        var length = 0;
        for (var i = 0; i < css.Length; i++)
        {
            var c = css[i];
            if (c == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                var end = css[(i + 2)..].IndexOf("*/");
                i = end < 0 ? css.Length : i + end + 3;
            }
            else if (c is '"' or '\'')
            {
                var end = StringEnd(css, i);
                css[i..end].CopyTo(result.AsSpan(length));
                length += end - i;
                i = end - 1;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (length > 0 && result[length - 1] is not (' ' or '{' or '}' or ';' or ',' or ':' or '>' or '\n'))
                {
                    result[length++] = ' ';
                }
            }
            else
            {
                if (c is ('{' or '}' or ';' or ',' or '>') && length > 0 && result[length - 1] == ' ')
                {
                    length--;
                }

                // The last declaration of a rule needs no sign at its end.
                if (c == '}' && length > 0 && result[length - 1] == ';')
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
    }

    private static int StringEnd(ReadOnlySpan<char> css, int start)
    {
        for (var i = start + 1; i < css.Length; i++)
        {
            if (css[i] == '\\')
            {
                i++;
            }
            else if (css[i] == css[start] || css[i] == '\n')
            {
                return i + 1;
            }
        }

        return css.Length;
    }
}
