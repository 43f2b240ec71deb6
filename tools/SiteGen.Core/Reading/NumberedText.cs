using System.Globalization;

namespace SiteGen.Reading;

/// <summary>A place of a text that says a number as a text of the interface does: "step 4" for <c>Step {0}</c>, "第4步" for <c>第{0}步</c>.</summary>
/// <param name="Start">Of the whole, in the text.</param>
/// <param name="Length">Of the whole.</param>
/// <param name="NumberStart">Of the number, in the text.</param>
internal readonly record struct NumberedText(int Start, int Length, int NumberStart, int Number)
{
    private const string Place = "{0}";
    private const int MostDigits = 5;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>How long the number is as it is written.</summary>
    public int NumberLength(string text) => Digits(text, NumberStart);

    /// <param name="pattern">The text of the interface.</param>
    public static IEnumerable<NumberedText> Find(string text, string pattern)
    {
        var place = pattern.IndexOf(Place, StringComparison.Ordinal);
        if (place < 0)
        {
            yield break;
        }

        var (before, after) = (pattern[..place], pattern[(place + Place.Length)..]);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiDigit(text[at - 1])))
            {
                continue;
            }

            var digits = Digits(text, at);
            var start = at - before.Length;
            var end = at + digits + after.Length;
            if (digits <= MostDigits && start >= 0 && end <= text.Length
                && Same(text.AsSpan(start, before.Length), before) && Same(text.AsSpan(at + digits, after.Length), after)
                && !IsWithinWord(text, start, before) && !IsWithinNumber(text, end, after))
            {
                yield return new(start, end - start, at, int.Parse(text.AsSpan(at, digits), CultureInfo.InvariantCulture));
            }
        }
    }

    private static int Digits(string text, int at)
    {
        var length = 0;
        while (at + length < text.Length && char.IsAsciiDigit(text[at + length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Without regard to case and to the kind of a blank: a line may end in it.</summary>
    private static bool Same(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (char.IsWhiteSpace(pattern[i]) ? !char.IsWhiteSpace(text[i]) : char.ToLowerInvariant(pattern[i]) != char.ToLowerInvariant(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"footstep 4" is another word.</summary>
    private static bool IsWithinWord(string text, int start, string before) =>
        start > 0 && before.Length > 0 && char.IsLetter(before[0]) && char.IsAsciiLetter(text[start - 1]);

    /// <summary>"step 4.2" and "step 4th" are not step 4.</summary>
    private static bool IsWithinNumber(string text, int end, string after) =>
        after.Length == 0 && end < text.Length
        && (char.IsLetterOrDigit(text[end]) || (text[end] is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
}
