using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Reads one text of a file of interface texts, and holds it against the English one: the forms of a count, what is filled in, the link.</summary>
/// <param name="keys">Of the file.</param>
/// <param name="language">Of the file.</param>
internal sealed class UiTextReader(KeyReader keys, string language, DiagnosticBag bag)
{
    /// <summary>More than any text has.</summary>
    private const int MostValues = 10;

    public PluralRules Rules { get; } = PluralRules.For(language);

    /// <summary>How a text is written that has a form for each category.</summary>
    public static string Example(string key, PluralRules rules) => $"{key}: {{{string.Join(", ", rules.Categories.Select(category => $"{category}: \"…\""))}}}";

    /// <param name="english">The theme's text of that key; null where this is the theme's.</param>
    /// <returns>Null where the entry is no text.</returns>
    public UiText? Read(YamlEntry entry, UiText? english)
    {
        // Where English needs no forms because no noun hangs on its number, another language may.
        if (entry.Value is YamlMap map && english?.Text.Contains("{0}", StringComparison.Ordinal) != false)
        {
            return Forms(entry.Key, map, english);
        }

        if (keys.TextOf(entry.Value, entry.Key) is not { } text)
        {
            return null;
        }

        if (english is { IsCounted: true } && Rules.Categories.Length > 1 && text.Length > 0)
        {
            ReportForms(entry, "here is one text for every number");
        }

        Compare(entry.Key, text, english, entry.Value.Position, mayLackCount: false);
        return new(Typography.Curl(text), Rules);
    }

    private UiText? Forms(string key, YamlMap map, UiText? english)
    {
        var forms = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var form in map.Entries)
        {
            if (!Rules.Categories.Contains(form.Key) && form.Key != PluralRules.Other)
            {
                ReportForms(form with { Key = key }, $"'{form.Key}' is none of them");
            }
            else if (keys.TextOf(form.Value, form.Key) is { } text)
            {
                forms[form.Key] = Typography.Curl(text);
                Compare(key, text, english, form.Value.Position, Rules.IsOneNumber(form.Key));
            }
        }

        var missing = Rules.Categories.Where(category => !forms.ContainsKey(category)).ToList();
        if (missing.Count > 0)
        {
            ReportForms(new(key, map.Position, map), $"missing: {string.Join(", ", missing)}");
        }

        return forms.Count == 0 ? null : new(forms.GetValueOrDefault(PluralRules.Other) ?? forms[Rules.Categories.Last(forms.ContainsKey)], Rules, forms.ToImmutable());
    }

    private void ReportForms(YamlEntry entry, string what)
    {
        // A file that still has a key for each form is told so there.
        if (!PluralRules.AllCategories.Any(category => keys.HasNearest($"{entry.Key}_{category}")))
        {
            bag.Report(
                Diagnostics.Rules.PluralForms,
                entry.Position,
                $"'{entry.Key}' holds a count, and '{language}' has these forms for numbers: {string.Join(", ", Rules.Categories)}; {what}.",
                $"Write {Example(entry.Key, Rules)}");
        }
    }

    /// <param name="mayLackCount">The form stands with one number alone, and may say it in words.</param>
    private void Compare(string key, string text, UiText? english, Position position, bool mayLackCount)
    {
        if (english is null || text.Length == 0)
        {
            return;
        }

        for (var i = 0; i < MostValues; i++)
        {
            var value = $"{{{i}}}";
            var isWanted = english.Text.Contains(value, StringComparison.Ordinal);
            if (isWanted != text.Contains(value, StringComparison.Ordinal) && !(isWanted && i == 0 && mayLackCount))
            {
                Report(isWanted ? $"'{value}' is missing in '{key}': what is filled in there is lost" : $"Nothing is filled in for '{value}' in '{key}'");
                return;
            }
        }

        if (HasLink(english.Text) != HasLink(text))
        {
            Report(HasLink(text) ? $"'{key}' is no link, and its '[ ]' would be shown" : $"'{key}' is a link, and no '[ ]' says which words lead there");
        }

        void Report(string message) =>
            bag.Report(Diagnostics.Rules.FilledIn, position, message + ".", $"The English text is: {english.Text}");
    }

    private static bool HasLink(string text) => text.IndexOf('[', StringComparison.Ordinal) is >= 0 and var start && text.LastIndexOf(']') > start;
}
