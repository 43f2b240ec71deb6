using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>The words of a part of a text that is prose, one after the other, without wording words.</summary>
/// <param name="text">The whole text: a word may go on behind the part, and is another one then.</param>
internal ref struct ProseWords(string text, TextSpan part)
{
    public int Start { get; private set; }

    /// <summary>Behind the word's last character; where reading goes on.</summary>
    public int End { get; private set; } = part.Start;

    public readonly ReadOnlySpan<char> Current => text.AsSpan(Start, End - Start);

    /// <summary>Goes to the next word; false at the end of the part. Letters with a hyphen or an underscore between them are one word.</summary>
    public bool Next()
    {
        var at = End;
        while (at < part.End)
        {
            if (text.AsSpan(at).StartsWith("{{"))
            {
                var close = text.IndexOf("}}", at, StringComparison.Ordinal);
                at = close < 0 ? part.End : close + 2;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                Start = WordStart(at);
                End = WordEnd(at);
                return true;
            }
            else
            {
                at++;
            }
        }

        return false;
    }

    private readonly int WordStart(int at)
    {
        while (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] is '-' or '_' && at > 1 && char.IsLetterOrDigit(text[at - 2]))))
        {
            at--;
        }

        return at;
    }

    private readonly int WordEnd(int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '-' or '_' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }
}
