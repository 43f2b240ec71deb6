using System.Collections.Immutable;

namespace SiteGen.Reading;

/// <summary>One use of a wording word as it is written: <c>{{ he "misses" "miss" }}</c>.</summary>
/// <param name="Length">In the source, braces included.</param>
internal readonly record struct WordingCall(string Name, ImmutableArray<string> Arguments, int Length)
{
    private const int LongestCall = 500;

    public static bool TryRead(ReadOnlySpan<char> text, out WordingCall call)
    {
        call = default;
        if (text.Length > LongestCall)
        {
            text = text[..LongestCall];
        }

        var at = SkipBlanks(text, 2);
        var nameEnd = at;
        while (nameEnd < text.Length && (char.IsLetter(text[nameEnd]) || text[nameEnd] == '_'))
        {
            nameEnd++;
        }

        if (nameEnd == at)
        {
            return false;
        }

        var name = text[at..nameEnd].ToString();
        var arguments = ImmutableArray.CreateBuilder<string>(0);
        at = SkipBlanks(text, nameEnd);
        while (at < text.Length && (text[at] is '"' or '\u201c' or '\u201d'))
        {
            var close = text[(at + 1)..].IndexOfAny('"', '\u201c', '\u201d');
            if (close < 0)
            {
                return false;
            }

            arguments.Add(text.Slice(at + 1, close).ToString());
            at = SkipBlanks(text, at + close + 2);
        }

        if (!text[at..].StartsWith("}}"))
        {
            return false;
        }

        call = new(name, arguments.DrainToImmutable(), at + 2);
        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\n' or '\r'))
        {
            at++;
        }

        return Math.Min(at, text.Length);
    }
}
