using System.Collections.Frozen;
using SiteGen.Diagnostics;
using SiteGen.Reading;

namespace SiteGen.Checks;

/// <summary>A pronoun that is written out stays the same in every edition of the guide. English, and only where site.yml has a wording.</summary>
internal sealed class BareWords : ICheck
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["he"] = "he",
        ["him"] = "him",
        ["his"] = "his",
        ["himself"] = "himself",
        ["boyfriend"] = "term",
        ["girlfriend"] = "term",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public void Look(StagedFile file, CheckContext context)
    {
    }

    public void Conclude(CheckContext context)
    {
        if (!context.Site.Settings.Wording.IsSet || !context.Site.Settings.Language.StartsWith("en", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var source in context.WordedSources)
        {
            Look(source, context);
        }
    }

    private static void Look(SourceText source, CheckContext context)
    {
        var text = source.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (Skip(text, i) is var next && next > i)
            {
                i = next - 1;
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                var end = i;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
                {
                    end++;
                }

                if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(i, end - i), out var word))
                {
                    Report(source, i, text[i..end], word, context);
                }

                i = end - 1;
            }
        }
    }

    private static void Report(SourceText source, int at, string found, string word, CheckContext context)
    {
        var capital = char.IsUpper(found[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
        context.Report(Rules.BareWord.At(source.At(at), $"'{found}' stays the same for he, she and they.", $"Write {{{{ {capital} }}}}."));
    }

    /// <summary>Behind a wording word, a piece of code, a link's address or a comment that begins here; the same place where none does.</summary>
    private static int Skip(string text, int at)
    {
        var close = text[at] switch
        {
            '{' when text.AsSpan(at).StartsWith("{{") => "}}",
            '`' => text.AsSpan(at).StartsWith("```") ? "```" : "`",
            ']' when text.AsSpan(at).StartsWith("](") => ")",
            '#' when (at == 0 || text[at - 1] == '\n') && text.AsSpan(at).StartsWith("# yaml-language-server") => "\n",
            _ => null,
        };
        if (close is null)
        {
            return at;
        }

        var end = text.IndexOf(close, at + close.Length, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + close.Length;
    }
}
