namespace SiteGen.Reading;

/// <summary>Keys are the same without regard to case, underscore and dash, so that Statiq's <c>RedirectFrom</c> and <c>redirect_from</c> agree.</summary>
internal static class YamlKey
{
    public static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            i = Skip(a, i);
            j = Skip(b, j);
            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (char.ToLowerInvariant(a[i++]) != char.ToLowerInvariant(b[j++]))
            {
                return false;
            }
        }
    }

    /// <summary>One spelling for all that are the same.</summary>
    public static string Normal(string key) =>
        key.Replace("_", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] is '_' or '-'))
        {
            at++;
        }

        return at;
    }
}
