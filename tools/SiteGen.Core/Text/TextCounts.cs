namespace SiteGen.Text;

/// <summary>Words, sentences and syllables of the paragraphs and list items of an HTML fragment.</summary>
/// <param name="Syllables">As English is spoken, estimated from the spelling.</param>
internal readonly record struct TextCounts(int Words, int Sentences, int Syllables)
{
    public double WordsPerSentence => (double)Words / Math.Max(1, Sentences);

    /// <summary>The Flesch-Kincaid grade level (Kincaid and others, 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.</summary>
    public double Grade => Words == 0 ? 0 : (0.39 * WordsPerSentence) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>Counts the words of a text of any script and markup, well enough for reading minutes.</summary>
    public static int WordsOf(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isInWord = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                words += isInWord ? 0 : 1;
                isInWord = true;
            }
            else
            {
                isInWord &= c is '\'' or '\u2019' or '-';
            }
        }

        return words;
    }

    public static TextCounts Of(ReadOnlySpan<byte> html)
    {
        var counter = new Counter();
        var scanner = new HtmlScanner(html);
        var from = 0;
        while (scanner.Next())
        {
            counter.Add(html[from..scanner.Start]);
            if (IsBlock(scanner))
            {
                counter.EndSentence();
            }

            if (!scanner.IsEnd && (scanner.Is("pre"u8) || scanner.Is("script"u8) || scanner.Is("style"u8) || scanner.Is("sup"u8) || scanner.HeadingLevel > 0))
            {
                scanner.SkipRawText();
            }

            from = scanner.End;
        }

        counter.Add(html[from..]);
        counter.EndSentence();
        return counter.Counts;
    }

    private static bool IsBlock(in HtmlScanner tag) =>
        tag.Is("p"u8) || tag.Is("li"u8) || tag.Is("td"u8) || tag.Is("th"u8) || tag.Is("div"u8) || tag.Is("dd"u8) || tag.Is("dt"u8) || tag.HeadingLevel > 0;

    private sealed class Counter
    {
        /// <summary>The letters of this word, in lower case.</summary>
        private readonly List<byte> word = [];
        private int wordsInSentence;

        public TextCounts Counts { get; private set; }

        public void Add(ReadOnlySpan<byte> text)
        {
            foreach (var c in text)
            {
                if (char.IsAsciiLetter((char)c))
                {
                    word.Add((byte)(c | 0x20));
                }
                else if (c is not (byte)'\'' and < 0x80)
                {
                    // Apostrophes and letters of other scripts are within words, and count for nothing.
                    EndWord();
                    if (c is (byte)'.' or (byte)'!' or (byte)'?' or (byte)':')
                    {
                        EndSentence();
                    }
                }
            }
        }

        public void EndSentence()
        {
            EndWord();
            if (wordsInSentence > 0)
            {
                Counts = Counts with { Sentences = Counts.Sentences + 1 };
                wordsInSentence = 0;
            }
        }

        private void EndWord()
        {
            if (word.Count > 0)
            {
                Counts = Counts with { Words = Counts.Words + 1, Syllables = Counts.Syllables + SyllablesOfWord() };
                wordsInSentence++;
                word.Clear();
            }
        }

        /// <summary>Groups of vowels, but for a silent e.</summary>
        private int SyllablesOfWord()
        {
            var groups = 0;
            var isAfterVowel = false;
            foreach (var letter in word)
            {
                var isVowel = letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';
                groups += isVowel && !isAfterVowel ? 1 : 0;
                isAfterVowel = isVowel;
            }

            return Math.Max(1, word.Count > 2 && EndsSilently() ? groups - 1 : groups);
        }

        /// <summary>A last e is silent ("late") but not behind an l ("little"); so is the e of -ed, mostly.</summary>
        private bool EndsSilently() => (word[^1] == 'e' && word[^2] != 'l') || (word[^2] == 'e' && word[^1] == 'd');
    }
}
