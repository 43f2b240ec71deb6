using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Finds wording words between <c>{{</c> and <c>}}</c> in a text and puts their words in.</summary>
internal static class WordingText
{
    /// <summary>The text with every word in place; unknown words are reported and left out.</summary>
    public static string Expand(string text, Wording wording, Position start, DiagnosticBag bag)
    {
        var open = text.IndexOf("{{", StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var from = 0;
        while (open >= 0)
        {
            if (open > 0 && text[open - 1] == '\\')
            {
                result.Append(text, from, open - 1 - from).Append("{{");
                from = open + 2;
            }
            else
            {
                result.Append(text, from, open - from);
                from = open + Word(text.AsSpan(open), wording, Inside(start, text, open), bag, result);
            }

            open = text.IndexOf("{{", from, StringComparison.Ordinal);
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Reads one word that begins at the start of the text, appends what it says, and returns its length in the source.</summary>
    public static int Word(ReadOnlySpan<char> text, Wording wording, Position position, DiagnosticBag bag, StringBuilder result)
    {
        if (!WordingCall.TryRead(text, out var call))
        {
            bag.Report(
                Rules.UnknownWord,
                position,
                "After '{{' comes a wording word, then at most three quoted texts, then '}}'.",
                "Write \\{{ to print two braces.");
            result.Append("{{");
            return 2;
        }

        var said = wording.Say(call.Name, call.Arguments, out var problem);
        if (said is null)
        {
            bag.Report(Rules.UnknownWord, position, problem!, Suggestion.DidYouMean(call.Name, wording.Names) ?? $"The words are: {string.Join(", ", wording.Names)}.");
        }

        result.Append(said);
        return call.Length;
    }

    private static Position Inside(Position start, string text, int offset)
    {
        if (start.Column == 0)
        {
            return start;
        }

        var lineStart = text.LastIndexOf('\n', offset) + 1;
        return lineStart == 0 ? start with { Column = start.Column + offset } : start;
    }
}
