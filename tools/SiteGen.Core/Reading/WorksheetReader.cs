using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Fields;
using SiteGen.Model;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Reading;

/// <summary>Reads one worksheet definition.</summary>
/// <param name="keepsProse">Whether somebody will look for words in what is prose.</param>
internal sealed class WorksheetReader(Wording wording, bool keepsProse, UiStrings strings, DiagnosticBag bag)
{
    private const int MostFields = 60;

    /// <summary>Of a definition. Each becomes a dozen pages of paper; the largest of the guide has 8 KB.</summary>
    private const int MostBytes = 128 * 1024;

    private readonly List<(SourceText Source, ImmutableArray<TextSpan> Parts)> prose = [];

    /// <summary>What is prose in the sheets that were read.</summary>
    public IReadOnlyList<(SourceText Source, ImmutableArray<TextSpan> Parts)> Prose => prose;

    /// <summary>The worksheet of a file; null where the file is not valid YAML.</summary>
    public Worksheet? Read(SourceFile file)
    {
        if (SourceText.Read(file, bag, MostBytes) is not { } source || Yaml.ReadMap(source.Text, source.File, 1, bag) is not { } map)
        {
            return null;
        }

        if (keepsProse)
        {
            prose.Add((source, YamlProse.Of(map, 0)));
        }

        var keys = new KeyReader(map, bag, wording);
        var id = Path.GetFileNameWithoutExtension(file.Name);
        if (!Ids.IsValid(id))
        {
            bag.Report(
                Rules.WorksheetField,
                Position.StartOf(file.Display),
                $"The file name is the worksheet's id. {Ids.Rule}",
                $"Rename the file to {Ids.From(id)}.yml.");
        }

        var feet = Feet(keys);
        var sheet = new Worksheet
        {
            Id = id,
            Position = Position.StartOf(file.Display),
            Title = keys.RequiredText("title", "Why it ended"),
            Purpose = keys.RequiredText("purpose", "One honest list of what ended it."),
            Minutes = keys.Int("minutes", 10, 1, 240),
            Closing = keys.Text("closing") ?? strings.Get("closing_default"),
            Order = keys.Int("order", 0, -9999, 9999),
            Steps = keys.Texts("step"),
            FootHasStopRule = feet.Contains("stop-rule"),
            FootHasHelplines = feet.Contains("helplines"),
            Sections = Sections(keys),
        };
        keys.ReportUnknownKeys(Rules.UnknownKey, "a worksheet");
        CheckIds(sheet, keys);
        return sheet;
    }

    private ImmutableArray<string> Feet(KeyReader keys)
    {
        var feet = keys.Texts("foot");
        string[] allowed = ["stop-rule", "helplines"];
        foreach (var foot in feet.Where(foot => !allowed.Contains(foot.Value)))
        {
            bag.Report(
                Rules.WorksheetField,
                foot.Position,
                $"'foot' is one or both of: {string.Join(", ", allowed)}.",
                Suggestion.DidYouMean(foot.Value, allowed));
        }

        return [.. feet.Select(foot => foot.Value)];
    }

    private ImmutableArray<Section> Sections(KeyReader keys)
    {
        var sections = keys.Groups("sections").Select(Section).ToImmutableArray();
        if (sections.IsEmpty)
        {
            bag.Report(Rules.WorksheetField, keys.Start, "A worksheet has 'sections', each with a title and fields.");
        }

        return sections;
    }

    private Section Section(KeyReader keys)
    {
        var title = keys.Text("title") ?? string.Empty;
        var intro = keys.Text("intro") ?? string.Empty;
        var skip = keys.Text("skip") ?? string.Empty;
        var newPage = keys.Bool("new_page", false);
        var groups = keys.Groups("fields");
        var fields = groups.Select(Field).OfType<(Field Field, FieldType Type)>().ToList();
        var example = keys.Group("example");
        var withExamples = fields.Select(field => example is null ? field.Field : WithExample(field.Field, field.Type, example)).ToImmutableArray();
        if (fields.Count == groups.Length)
        {
            example?.ReportUnknownKeys(Rules.UnknownKey, "this example: it has an entry a field, by the field's id");
        }

        keys.ReportUnknownKeys(Rules.UnknownKey, "a section");
        if (fields.Count == 0)
        {
            bag.Report(Rules.WorksheetField, keys.Start, "A section has 'fields': a list of at least one.");
        }

        return new(title, intro, skip, newPage, withExamples);
    }

    private Field WithExample(Field field, FieldType type, KeyReader example) =>
        field with { Example = [.. type.ReadExample(field, new FieldKeys(example, strings)).Where(line => line.Length > 0)] };

    private (Field Field, FieldType Type)? Field(KeyReader keys)
    {
        var head = new FieldHead(
            keys.RequiredText("id", "reasons"),
            keys.RequiredText("label", "What ended it"),
            keys.Text("hint") ?? string.Empty,
            [.. keys.Texts("formerly").Select(old => old.Value)]);
        if (head.Id.Length > 0 && !Ids.IsValid(head.Id))
        {
            bag.Report(Rules.WorksheetField, keys.At("id"), Ids.Rule, Ids.From(head.Id) is { Length: > 0 } better ? $"Write {better}." : null);
        }

        var name = keys.RequiredText("type", "lines");
        if (FieldTypes.Find(name) is not { } type)
        {
            var names = FieldTypes.All.Select(known => known.Name).ToList();
            bag.Report(
                Rules.WorksheetField,
                keys.At("type"),
                $"There is no field type '{name}'.",
                Suggestion.DidYouMean(name, names) ?? $"The types are: {string.Join(", ", names)}.");
            return null;
        }

        var fieldKeys = new FieldKeys(keys, strings);
        var field = type.Read(head, fieldKeys);
        fieldKeys.ReportUnknownKeys($"a field of type {name}");
        return (field, type);
    }

    private void CheckIds(Worksheet sheet, KeyReader keys)
    {
        var fields = sheet.Fields.ToList();
        if (fields.Count > MostFields)
        {
            bag.Report(
                Rules.WorksheetField,
                keys.Start,
                $"This worksheet has {fields.Count} fields; at most {MostFields} are allowed.",
                "Make two sheets of it.");
        }

        var twice = fields.SelectMany(field => field.Formerly.Append(field.Id)).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);
        foreach (var id in twice)
        {
            bag.Report(Rules.WorksheetField, LastUse(keys, id), $"Two fields of this worksheet have the id '{id}'.", "Give each field an id of its own.");
        }
    }

    private static Position LastUse(KeyReader keys, string id)
    {
        var ids =
            from section in keys.List("sections").OfType<YamlMap>()
            from field in (section.Find("fields")?.Value as YamlList)?.Items.OfType<YamlMap>() ?? []
            from key in (string[])["id", "formerly"]
            let value = field.Find(key)?.Value
            where value is YamlScalar { Text: var text } && text == id
            select value.Position;
        return ids.LastOrDefault(keys.Start);
    }
}
