using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Reading;

/// <summary>Finds wording words between <c>{{</c> and <c>}}</c> in a text and puts their words in.</summary>
internal static class WordingText
{
    private const string Open = "{{";

    /// <summary>The text with every word in place; unknown words are reported and left out.</summary>
    /// <param name="places">Where each <c>{{</c> of the text stands.</param>
    /// <param name="isHtml">The text is markup: the words are escaped.</param>
    /// <param name="onCopy">Told of each piece that is copied: where it begins in the result, in bytes of UTF-8, and in the text.</param>
    public static string Expand(
        string text,
        Wording wording,
        ImmutableArray<Position> places,
        DiagnosticBag bag,
        bool isHtml = false,
        Action<int, int>? onCopy = null)
    {
        onCopy?.Invoke(0, 0);
        var open = text.IndexOf(Open, StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var (from, number, counted) = (0, 0, 0);
        while (open >= 0)
        {
            number += text.AsSpan(counted, open - counted).Count(Open);
            counted = open;
            if (open > 0 && text[open - 1] == '\\')
            {
                result.Append(text, from, open - 1 - from).Append(Open);
                from = open + Open.Length;
            }
            else
            {
                var said = new StringBuilder();
                result.Append(text, from, open - from);
                from = open + Word(text.AsSpan(open), wording, places.ElementAtOrDefault(number), bag, said);
                result.Append(isHtml ? Html.Escape(said.ToString()) : said);
            }

            onCopy?.Invoke(Encoding.UTF8.GetByteCount(result.ToString()), from);
            open = text.IndexOf(Open, from, StringComparison.Ordinal);
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Where each <c>{{</c> of a text stands.</summary>
    /// <param name="at">The position of a character by its offset in the text.</param>
    public static ImmutableArray<Position> Braces(string text, Func<int, Position> at)
    {
        var places = ImmutableArray.CreateBuilder<Position>();
        for (var open = text.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = text.IndexOf(Open, open + Open.Length, StringComparison.Ordinal))
        {
            places.Add(at(open));
        }

        return places.DrainToImmutable();
    }

    /// <summary>Reads one word that begins at the start of the text, appends what it says, and returns its length in the source.</summary>
    public static int Word(ReadOnlySpan<char> text, Wording wording, Position position, DiagnosticBag bag, StringBuilder result)
    {
        if (!WordingCall.TryRead(text, out var call))
        {
            var end = text.IndexOf("}}");
            var isOpen = end < 0 || text[..end].Contains("\n\n", StringComparison.Ordinal);
            bag.Report(
                Rules.UnknownWord,
                position,
                isOpen ? "This '{{' is not closed." : "After '{{' comes a wording word, then at most three quoted texts, then '}}'.",
                $"{(isOpen ? $"Close it, as in {{{{ {FirstWord(text)} }}}}; or write" : "Write")} \\{{{{ to print two braces.");
            result.Append(Open);
            return Open.Length;
        }

        var said = wording.Say(call.Name, call.Arguments, out var problem);
        if (said is null)
        {
            bag.Report(Rules.UnknownWord, position, problem!, Hint(call, wording));
        }

        result.Append(said);
        return call.Length;
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart("{ ");
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
        {
            length++;
        }

        return length is > 0 and < 20 ? rest[..length].ToString() : "he";
    }

    private static string Hint(WordingCall call, Wording wording)
    {
        var name = call.Name;
        if (name.Equals(Wording.StepWord, StringComparison.OrdinalIgnoreCase))
        {
            return call.Arguments is [var slug] && Suggestion.DidYouMean(slug, wording.StepNames) is { } near
                ? near
                : $"For example: {{{{ step \"{wording.StepNames.FirstOrDefault("pack")}\" }}}}.";
        }

        if (wording.Names.Contains(name.ToLowerInvariant()))
        {
            return "For example: {{ he \"misses\" \"miss\" }}, or {{ by \"his\" \"her\" \"their\" }}.";
        }

        return Suggestion.DidYouMean(name, wording.Names) ?? $"The words are: {string.Join(", ", wording.Names)}.";
    }
}
