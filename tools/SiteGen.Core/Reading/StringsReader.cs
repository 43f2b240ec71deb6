using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;

namespace SiteGen.Reading;

/// <summary>Reads the words of the interface: English first, the site's language over it, the fork's own over both.</summary>
internal sealed class StringsReader(DiagnosticBag bag)
{
    private const string WordsKey = "words";
    private const string DirectionKey = "direction";
    private const int LongestName = 40;

    private static readonly string[] NamesOfTemplates = ["array", "by", "data", "drawing", "ex", "include", "math", "object", "site", "step", "string", "t", "t_lines", "t_link", "term"];
    private readonly Dictionary<string, UiText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> words = new(StringComparer.Ordinal);

    /// <summary>The theme's own, against which every other text is held.</summary>
    private FrozenDictionary<string, UiText> english = FrozenDictionary<string, UiText>.Empty;

    public static (UiStrings Strings, Wording Wording) Read(SourceTree input, SourceTree theme, Settings settings, DiagnosticBag bag)
    {
        var reader = new StringsReader(bag);
        reader.ReadFrom(theme.Find("strings/en.yml"), "en", isBase: true);
        reader.english = reader.texts.ToFrozenDictionary(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in Languages(settings.Language))
        {
            own.UnionWith(language == "en" ? [] : reader.ReadFrom(theme.Find($"strings/{language}.yml"), language, isBase: false) ?? []);
            own.UnionWith(reader.ReadFrom(input.Find($"strings/{language}.yml"), language, isBase: false) ?? []);
        }

        if (Languages(settings.Language)[0] != "en")
        {
            reader.ReportUntranslated(input, settings.Language, own);
        }

        if (reader.english.ContainsKey(DirectionKey) && !own.Contains(DirectionKey))
        {
            reader.texts[DirectionKey] = new(LanguageTag.Direction(settings.Language), PluralRules.For(settings.Language));
        }

        var strings = new UiStrings(reader.texts.ToFrozenDictionary(StringComparer.Ordinal), PluralRules.For(settings.Language));
        return (strings, new(settings.Wording, reader.words));
    }

    /// <summary>The language of a tag, then the tag where it says more: pt, pt-BR.</summary>
    private static string[] Languages(string tag)
    {
        var end = tag.IndexOf('-', StringComparison.Ordinal);
        return end < 0 ? [tag] : [tag[..end], tag];
    }

    private void ReportUntranslated(SourceTree input, string language, HashSet<string> own)
    {
        var file = $"strings/{language}.yml";
        var missing = english.Keys.Except(own).Where(key => key != DirectionKey).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            var first = string.Join(", ", missing.Take(5)) + (missing.Count > 5 ? ", …" : string.Empty);
            bag.Report(
                Rules.MissingString,
                Position.StartOf(input.Find(file)?.Display ?? $"input/{file}"),
                $"{missing.Count} of {english.Count} interface texts are not translated to '{language}' and stay English: {first}.",
                $"Add them to input/{file}; theme/strings/en.yml has them all.");
        }
    }

    /// <summary>The keys of a file; null where it is not there or not valid.</summary>
    private HashSet<string>? ReadFrom(SourceFile? file, string language, bool isBase)
    {
        if (file is null || SourceText.Read(file, bag) is not { } source || Yaml.ReadMap(source.Text, source.File, 1, bag) is not { } map)
        {
            return null;
        }

        var read = new HashSet<string>(StringComparer.Ordinal);
        var keys = new KeyReader(map, bag);
        var check = new UiTextReader(keys, language, bag);
        foreach (var entry in map.Entries)
        {
            if (entry.Key == WordsKey)
            {
                ReadWords(keys.Group(WordsKey));
            }
            else if (isBase || english.ContainsKey(entry.Key))
            {
                texts[entry.Key] = check.Read(entry, english.GetValueOrDefault(entry.Key)) ?? texts.GetValueOrDefault(entry.Key) ?? new(string.Empty, check.Rules);
                read.Add(entry.Key);
            }
            else
            {
                var hint = FormerForm(entry.Key, check.Rules) ?? Suggestion.DidYouMean(entry.Key, texts.Keys);
                bag.Report(Rules.UnknownKey, entry.Position, $"'{entry.Key}' is not a text of the interface.", hint);
            }
        }

        return read;
    }

    /// <summary>What to write instead of a form that has a key of its own, as in <c>minutes_one</c>.</summary>
    private string? FormerForm(string key, PluralRules rules) =>
        key.LastIndexOf('_') is > 0 and var end && PluralRules.AllCategories.Contains(key[(end + 1)..]) && english.GetValueOrDefault(key[..end]) is { IsCounted: true }
            ? $"Write all forms below one key: {UiTextReader.Example(key[..end], rules)}"
            : null;

    /// <summary>What a call can name, and what templates do not name otherwise.</summary>
    private static bool IsWord(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsLetter(c) || c == '_') && !NamesOfTemplates.Contains(name);

    private void ReadWords(KeyReader? table)
    {
        if (table is null)
        {
            return;
        }

        foreach (var (name, position) in table.KeysOfNearest())
        {
            var forms = table.Texts(name);
            if (!IsWord(name))
            {
                bag.Report(
                    Rules.WrongType,
                    position,
                    $"'{name}' cannot be a wording word: a word has 1 to {LongestName} letters, and is none of: {string.Join(", ", NamesOfTemplates)}.");
            }
            else if (forms.Any(form => form.Value.Length > WordingSettings.LongestWord))
            {
                bag.Report(Rules.WrongType, position, $"A form of the word '{name}' is longer than {WordingSettings.LongestWord} characters.");
            }
            else if (forms.Length == Wording.Sets)
            {
                words[name] = [.. forms.Select(form => Typography.Curl(form.Value))];
            }
            else
            {
                bag.Report(Rules.WrongType, position, $"The word '{name}' needs three forms: for he, she and they.", $"For example: {name}: [him, her, them]");
            }
        }
    }
}
