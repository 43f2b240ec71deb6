using System.Collections.Frozen;
using SiteGen.Diagnostics;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>A pronoun that is written out stays the same in every edition of the guide. English, and only where site.yml has a wording.</summary>
internal sealed class BareWords : ICheck
{
    private const string Term = "term";

    /// <summary>What is written out, and the wording word for it.</summary>
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["he"] = "he",
        ["she"] = "he",
        ["him"] = "him",
        ["his"] = "his",
        ["her"] = "him",
        ["hers"] = "hers",
        ["himself"] = "himself",
        ["herself"] = "himself",
        ["boyfriend"] = Term,
        ["girlfriend"] = Term,
        ["ex-boyfriend"] = Term,
        ["ex-girlfriend"] = Term,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Verbs whose other form cannot be told from their last letters, and what is glued to a pronoun.</summary>
    private static readonly FrozenDictionary<string, string> Plurals = new Dictionary<string, string>
    {
        ["is"] = "are",
        ["isn't"] = "aren't",
        ["was"] = "were",
        ["wasn't"] = "weren't",
        ["has"] = "have",
        ["hasn't"] = "haven't",
        ["does"] = "do",
        ["doesn't"] = "don't",
        ["'s"] = "'re",
    }.ToFrozenDictionary();

    public void Inspect(StagedFile file, CheckContext context)
    {
        if (file.Body is { Prose.IsEmpty: false } body && context.DocumentOf(file) is { } document)
        {
            Find(document.Source, body.Prose.Select(part => part with { Start = part.Start + document.BodyStart }), context);
        }
    }

    public void Conclude(CheckContext context)
    {
        foreach (var (source, parts) in context.YamlProse)
        {
            Find(source, parts, context);
        }
    }

    private static void Find(SourceText source, IEnumerable<TextSpan> parts, CheckContext context)
    {
        // Decoded once: a text that is forgotten is decoded each time.
        var text = source.Text;
        var known = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var ex = -1;
        foreach (var part in parts)
        {
            var words = new ProseWords(text, part);
            while (words.Next())
            {
                if (known.TryGetValue(words.Current, out var word))
                {
                    var start = word == Term && ex >= 0 && text.AsSpan(ex, words.Start - ex).Trim().Length == 2 ? ex : words.Start;
                    Report(source, text, start, words.End, word, context);
                }

                ex = words.Current.Equals("ex", StringComparison.OrdinalIgnoreCase) ? words.Start : -1;
            }
        }
    }

    private static void Report(SourceText source, string text, int start, int end, string word, CheckContext context)
    {
        var found = text[start..end].ReplaceLineEndings(" ");
        context.Report(Rules.BareWord.At(source.At(start), $"'{found}' stays the same for he, she and they.", Advice(word, found, text.AsSpan(end))));
    }

    /// <param name="after">What follows the word.</param>
    private static string Advice(string word, string found, ReadOnlySpan<char> after)
    {
        var isCapital = char.IsUpper(found[0]);
        return (word, found.ToLowerInvariant()) switch
        {
            ("he", _) when Verb(after) is { } verb => $"Write {Call(word, isCapital, $" \"{verb}\" \"{Plurals[verb]}\"")}.",
            ("he", _) => $"Write {Call(word, isCapital)}, or both forms where the verb changes with it: {Call(word, isCapital, " \"misses\" \"miss\"")}.",
            (_, "her") => $"Write {Call("him", isCapital)}, or {Call("his", isCapital)} before a thing that is hers.",
            (_, "his") => $"Write {Call("his", isCapital)}, or {Call("hers", isCapital)} where no thing follows.",
            _ => $"Write {Call(word, isCapital)}.",
        };
    }

    private static string Call(string word, bool isCapital, string verbs = "") =>
        $"{{{{ {(isCapital ? char.ToUpperInvariant(word[0]) + word[1..] : word)}{verbs} }}}}";

    /// <summary>The verb that follows, where its other form is known; null else.</summary>
    private static string? Verb(ReadOnlySpan<char> after)
    {
        var rest = after.TrimStart(" \r\n");
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetter(rest[length]) || rest[length] is '\'' or '\u2019'))
        {
            length++;
        }

        var verb = rest[..length].ToString().Replace('\u2019', '\'');
        return Plurals.ContainsKey(verb) ? verb : null;
    }
}
