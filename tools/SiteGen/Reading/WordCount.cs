namespace SiteGen.Reading;

/// <summary>Counts words well enough for reading minutes.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = c > ' ' && char.IsLetterOrDigit(c);
            if (letter && !inWord)
            {
                words++;
            }

            inWord = letter || (inWord && c is '\'' or '\u2019' or '-');
        }

        return words;
    }
}
