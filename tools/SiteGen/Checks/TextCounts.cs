using SiteGen.Markup;

namespace SiteGen.Checks;

/// <summary>Words, sentences and syllables of the paragraphs and list items of an HTML fragment.</summary>
/// <param name="Syllables">As English is spoken, estimated from the spelling.</param>
internal readonly record struct TextCounts(int Words, int Sentences, int Syllables)
{
    public double WordsPerSentence => (double)Words / Math.Max(1, Sentences);

    /// <summary>The Flesch-Kincaid grade level (Kincaid and others, 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.</summary>
    public double Grade => Words == 0 ? 0 : (0.39 * WordsPerSentence) + (11.8 * Syllables / Words) - 15.59;

    public static TextCounts Of(ReadOnlySpan<byte> html)
    {
        var counter = default(Counter);
        var scanner = new HtmlScanner(html);
        var from = 0;
        while (scanner.Next())
        {
            counter.Text(html[from..scanner.Start]);
            if (IsBlock(scanner.Name))
            {
                counter.EndBlock();
            }

            if (!scanner.IsEnd && (scanner.Is("pre"u8) || scanner.Is("script"u8) || scanner.Is("style"u8) || scanner.Is("sup"u8) || IsHeading(scanner.Name)))
            {
                scanner.SkipRawText();
            }

            from = scanner.End;
        }

        counter.Text(html[from..]);
        counter.EndBlock();
        return new(counter.Words, counter.Sentences, counter.Syllables);
    }

    private static bool IsHeading(ReadOnlySpan<byte> name) => name.Length == 2 && name[0] == 'h' && name[1] is >= (byte)'1' and <= (byte)'6';

    private static bool IsBlock(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("p"u8) || name.SequenceEqual("li"u8) || name.SequenceEqual("td"u8) || name.SequenceEqual("th"u8)
        || name.SequenceEqual("div"u8) || name.SequenceEqual("dd"u8) || name.SequenceEqual("dt"u8) || IsHeading(name);

    private struct Counter
    {
        private int wordLength;
        private int wordSyllables;
        private bool afterVowel;
        private byte last;
        private byte beforeLast;
        private int wordsInSentence;

        public int Words { get; private set; }

        public int Sentences { get; private set; }

        public int Syllables { get; private set; }

        public void Text(ReadOnlySpan<byte> text)
        {
            foreach (var c in text)
            {
                var lower = (byte)(c | 0x20);
                if (lower is >= (byte)'a' and <= (byte)'z')
                {
                    Letter(lower);
                }
                else if (c < 0x80 && c != '\'')
                {
                    EndWord();
                    if (c is (byte)'.' or (byte)'!' or (byte)'?' or (byte)':')
                    {
                        EndSentence();
                    }
                }
            }
        }

        public void EndBlock()
        {
            EndWord();
            EndSentence();
        }

        private void Letter(byte c)
        {
            var vowel = c is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';
            if (vowel && !afterVowel)
            {
                wordSyllables++;
            }

            afterVowel = vowel;
            wordLength++;
            (beforeLast, last) = (last, c);
        }

        private void EndWord()
        {
            if (wordLength == 0)
            {
                return;
            }

            // A last e is silent ("late") but not behind an l ("little"); so is the e of -ed and -es, mostly.
            var silent = (last == 'e' && beforeLast != 'l') || (beforeLast == 'e' && last == 'd');
            Syllables += Math.Max(1, silent && wordLength > 2 ? wordSyllables - 1 : wordSyllables);
            Words++;
            wordsInSentence++;
            (wordLength, wordSyllables, afterVowel, last, beforeLast) = (0, 0, false, 0, 0);
        }

        private void EndSentence()
        {
            if (wordsInSentence > 0)
            {
                Sentences++;
                wordsInSentence = 0;
            }
        }
    }
}
