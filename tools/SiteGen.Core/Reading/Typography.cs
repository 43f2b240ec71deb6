namespace SiteGen.Reading;

/// <summary>Typographic signs in place of typewriter ones.</summary>
internal static class Typography
{
    private const char Apostrophe = '\u2019';

    /// <summary>Apostrophes inside and at the end of words. Quotation marks depend on the language and are left alone.</summary>
    public static string Curl(string text)
    {
        if (!text.Contains('\'', StringComparison.Ordinal))
        {
            return text;
        }

        var result = text.ToCharArray();
        for (var i = 1; i < result.Length; i++)
        {
            if (result[i] == '\'' && char.IsLetterOrDigit(result[i - 1]) && (i + 1 == result.Length || char.IsLetter(result[i + 1]) || result[i - 1] == 's'))
            {
                result[i] = Apostrophe;
            }
        }

        if (result[0] == '\'' && result.Length > 1 && char.IsLetter(result[1]) && Array.IndexOf(result, '\'', 1) < 0)
        {
            result[0] = Apostrophe;
        }

        return new(result);
    }
}
