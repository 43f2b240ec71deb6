using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Reads the words of the interface: English first, the site's language over it, the fork's own over both.</summary>
internal sealed class StringsReader(DiagnosticBag bag)
{
    private const string WordsKey = "words";
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> words = new(StringComparer.Ordinal);

    /// <summary>The texts that the program itself asks for. A test holds the list against the code.</summary>
    public static ImmutableArray<string> Needed { get; } =
    [
        "note_label", "anchor_label", "table_label",
        "callout_note", "callout_tip", "callout_important", "callout_warning", "callout_caution", "callout_stop", "callout_example",
        "guide_title", "guide_description", "worksheets_title", "worksheets_description", "workbook_title", "workbook_description",
        "row_name", "ticked", "compare_text", "compare_weight", "compare_dealbreaker", "closing_default",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "sheet_minutes", "sheet_belongs", "stop_rule_short", "help_foot", "help_elsewhere",
    ];

    public static (UiStrings Strings, Wording Wording) Read(SourceTree input, SourceTree theme, Settings settings, DiagnosticBag bag)
    {
        var reader = new StringsReader(bag);
        reader.ReadBase(theme.Find("strings/en.yml"));
        var english = reader.texts.Keys.ToFrozenSet(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in Languages(settings.Language))
        {
            own.UnionWith(language == "en" ? [] : reader.ReadFrom(theme.Find($"strings/{language}.yml"), isBase: false) ?? []);
            own.UnionWith(reader.ReadFrom(input.Find($"strings/{language}.yml"), isBase: false) ?? []);
        }

        if (Languages(settings.Language)[0] != "en")
        {
            reader.ReportUntranslated(input, settings.Language, english, own);
        }

        return (new(reader.texts.ToFrozenDictionary(StringComparer.Ordinal)), new(settings.Wording, reader.words));
    }

    /// <summary>The language of a tag, then the tag where it says more: pt, pt-BR.</summary>
    private static string[] Languages(string tag)
    {
        var end = tag.IndexOf('-', StringComparison.Ordinal);
        return end < 0 ? [tag] : [tag[..end], tag];
    }

    /// <summary>Reads the English texts. One that the program needs and that is not there would end the build in the middle.</summary>
    private void ReadBase(SourceFile? file)
    {
        var wasRead = ReadFrom(file, isBase: true) is not null || file is null;
        var missing = Needed.Where(key => !texts.ContainsKey(key)).ToList();
        foreach (var key in missing)
        {
            texts[key] = key;
        }

        if (missing.Count > 0 && wasRead)
        {
            bag.Report(Rules.MissingKey, new(file?.Display ?? "theme/strings/en.yml"), $"Texts that the program needs are missing: {string.Join(", ", missing)}.", "Copy them from the theme that comes with the program.");
        }
    }

    private void ReportUntranslated(SourceTree input, string language, FrozenSet<string> english, HashSet<string> own)
    {
        var file = $"strings/{language}.yml";
        var missing = english.Except(own).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            bag.Report(
                Rules.MissingString,
                new(input.Find(file)?.Display ?? $"input/{file}"),
                $"{missing.Count} of {english.Count} interface texts are not translated to '{language}' and stay English: {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? ", …" : string.Empty)}.",
                $"Add them to input/{file}; theme/strings/en.yml has them all.");
        }
    }

    /// <summary>The keys of a file; null where it is not there or not valid.</summary>
    private HashSet<string>? ReadFrom(SourceFile? file, bool isBase)
    {
        if (file is null || SourceText.Read(file, bag) is not { } source || Yaml.ReadMap(source.Text, source.File, 1, bag) is not { } map)
        {
            return null;
        }

        var read = new HashSet<string>(StringComparer.Ordinal);
        var keys = new KeyReader(map, bag);
        foreach (var entry in map.Entries)
        {
            if (entry.Key == WordsKey)
            {
                ReadWords(keys.Group(WordsKey));
            }
            else if (isBase || texts.ContainsKey(entry.Key))
            {
                texts[entry.Key] = Typography.Curl(keys.TextOf(entry.Value, entry.Key) ?? string.Empty);
                read.Add(entry.Key);
            }
            else
            {
                bag.Report(Rules.UnknownKey, entry.Position, $"'{entry.Key}' is not a text of the interface.", Suggestion.DidYouMean(entry.Key, texts.Keys));
            }
        }

        return read;
    }

    private void ReadWords(KeyReader? table)
    {
        if (table is null)
        {
            return;
        }

        foreach (var (name, position) in table.KeysOfNearest())
        {
            var forms = table.Texts(name);
            if (forms.Length == Wording.Sets)
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
