namespace SiteGen.Reading;

/// <summary>Counts words well enough for reading minutes.</summary>
internal static class WordCount
{
    private const int Letter = 1;
    private const int Joint = 2;

    private static readonly byte[] Kinds = KindsOfAscii();

    // No branch but for other scripts: this is run for every character of a site.
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = 0;
        foreach (var c in text)
        {
            var kind = c < 0x80 ? Kinds[c] : KindOf(c);
            var letter = kind & Letter;
            words += letter & ~inWord;
            inWord = letter | (inWord & (kind >> 1));
        }

        return words;
    }

    private static int KindOf(char c) => char.IsLetterOrDigit(c) ? Letter : c is '\'' or '\u2019' or '-' ? Joint : 0;

    private static byte[] KindsOfAscii() => [.. Enumerable.Range(0, 0x80).Select(c => (byte)KindOf((char)c))];
}
