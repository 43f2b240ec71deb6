using SiteGen.Text;

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

    /// <summary>What a byte of UTF-8 is in a text: letters of other scripts and apostrophes belong to words and count for nothing.</summary>
    [Flags]
    private enum Kinds
    {
        Within = 0,
        Vowel = 1,
        Letter = 2,
        WordEnd = 4,
        SentenceEnd = 8,
    }

    private static byte[] KindsOfBytes()
    {
        var kinds = new byte[256];
        for (var c = 0; c < 0x80; c++)
        {
            kinds[c] = (byte)((char)c switch
            {
                '\'' => Kinds.Within,
                '.' or '!' or '?' or ':' => Kinds.WordEnd | Kinds.SentenceEnd,
                var letter when char.IsAsciiLetter(letter) => "aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal) ? Kinds.Letter | Kinds.Vowel : Kinds.Letter,
                _ => Kinds.WordEnd,
            });
        }

        return kinds;
    }

    private struct Counter
    {
        private static readonly byte[] KindOf = KindsOfBytes();

        private int wordLength;
        private int wordSyllables;

        // 1 behind a vowel of this word.
        private int vowelBefore;

        // The last two letters of this word, in lower case, the very last in the lowest byte.
        private int ending;
        private int wordsInSentence;

        public int Words { get; private set; }

        public int Sentences { get; private set; }

        public int Syllables { get; private set; }

        // One branch a byte, and that only at the end of a word: nothing else here is run so often.
        public void Text(ReadOnlySpan<byte> text)
        {
            foreach (var c in text)
            {
                int kind = KindOf[c];
                if (kind >= (int)Kinds.WordEnd)
                {
                    EndWord();
                    if (kind > (int)Kinds.WordEnd)
                    {
                        EndSentence();
                    }

                    continue;
                }

                var vowel = kind & (int)Kinds.Vowel;
                var letter = kind >> 1;
                wordSyllables += vowel & ~vowelBefore;
                vowelBefore = vowel | (vowelBefore & ~letter);
                wordLength += letter;
                ending = letter == 0 ? ending : ((ending << 8) & 0xFFFF) | c | 0x20;
            }
        }

        public void EndBlock()
        {
            EndWord();
            EndSentence();
        }

        private void EndWord()
        {
            if (wordLength == 0)
            {
                return;
            }

            // A last e is silent ("late") but not behind an l ("little"); so is the e of -ed and -es, mostly.
            var (beforeLast, last) = (ending >> 8, ending & 0xFF);
            var silent = (last == 'e' && beforeLast != 'l') || (beforeLast == 'e' && last == 'd');
            Syllables += Math.Max(1, silent && wordLength > 2 ? wordSyllables - 1 : wordSyllables);
            Words++;
            wordsInSentence++;
            (wordLength, wordSyllables, vowelBefore, ending) = (0, 0, 0, 0);
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
