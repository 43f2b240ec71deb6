using System.Globalization;
using System.Text;

namespace SiteGen.Bench;

/// <summary>Plain words in plain sentences, the same ones for the same seed on every machine and in every version of .NET.</summary>
internal sealed class Prose(uint seed)
{
    private static readonly string[] Words =
    [
        "the", "a", "one", "this", "each", "old", "new", "small", "calm", "late", "bright", "warm", "cold", "slow", "quick", "kind", "plain", "green",
        "house", "field", "river", "tree", "stone", "bird", "path", "garden", "window", "table", "letter", "road", "hill", "boat", "lamp", "cup", "coat",
        "morning", "evening", "summer", "winter", "week", "day", "hour", "neighbour", "sister", "friend", "child", "baker", "farmer", "walks", "stands",
        "keeps", "finds", "brings", "takes", "makes", "holds", "reads", "writes", "hears", "sees", "waits", "rests", "turns", "grows", "falls", "opens",
        "near", "under", "behind", "before", "after", "with", "without", "and", "then", "again", "often", "soon", "here", "there", "now", "still", "home",
    ];

    private uint state = (seed * 2_654_435_761u) | 1;

    /// <summary>A number from 0 up to a limit, by xorshift: System.Random may change between versions.</summary>
    public int Next(int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }

    public string Word() => Words[Next(Words.Length)];

    /// <summary>Some words with a capital at the front and no full stop.</summary>
    public string Phrase(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(i == 0 ? string.Empty : " ").Append(Word());
        }

        text[0] = char.ToUpper(text[0], CultureInfo.InvariantCulture);
        return text.ToString();
    }

    public string Sentence() => Phrase(6 + Next(7)) + ".";

    /// <summary>Sentences until there are so many words.</summary>
    public string Paragraph(int words)
    {
        var text = new StringBuilder();
        for (var written = 0; written < words;)
        {
            var sentence = Sentence();
            written += sentence.Count(c => c == ' ') + 1;
            text.Append(text.Length == 0 ? string.Empty : " ").Append(sentence);
        }

        return text.ToString();
    }
}
