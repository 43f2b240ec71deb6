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

    /// <summary>In characters: a name, and a last line. Both are printed as a whole, never on two pages.</summary>
    private const int LongestTitle = 200;
    private const int LongestClosing = 1_000;

    /// <summary>Of a definition. Each becomes a dozen pages of paper; the largest of the guide has 8 KB.</summary>
    private const int MostBytes = 128 * 1024;

    private readonly Dictionary<string, string> fileById = new(StringComparer.Ordinal);
    private readonly List<(SourceText Source, ImmutableArray<TextSpan> Parts)> prose = [];

    /// <summary>What is prose in the sheets that were read.</summary>
    public IReadOnlyList<(SourceText Source, ImmutableArray<TextSpan> Parts)> Prose => prose;

    /// <summary>The worksheet of a file; null where anything in it is wrong: no output is made from half a definition.</summary>
    public Worksheet? Read(SourceFile file)
    {
        if (SourceText.Read(file, bag, MostBytes) is not { } source || Yaml.ReadMap(source.Text, source.File, 1, bag) is not { } map)
        {
            return null;
        }

        if (map.Entries.IsEmpty)
        {
            bag.Report(
                Rules.WorksheetField,
                Position.StartOf(file.Display),
                "This worksheet is empty.",
                "Write 'title', 'purpose' and 'sections', or remove the file. 'sitegen new worksheet' writes one to begin with.");
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
                Ids.Near(id) is { } better ? $"Rename the file to {better}.yml." : "Rename the file to a short word in Latin letters, as in my-week.yml.");
        }

        if (!fileById.TryAdd(id, file.Display))
        {
            bag.Report(
                Rules.WorksheetField,
                Position.StartOf(file.Display),
                $"The file name is the worksheet's id, and {fileById[id]} has it already.",
                "Give one of the two another name.");
        }

        var feet = Feet(keys);
        var sheet = new Worksheet
        {
            Id = id,
            Position = Position.StartOf(file.Display),
            Title = Short(keys, "title", keys.RequiredText("title", "Why it ended"), LongestTitle),
            Purpose = keys.RequiredText("purpose", "One honest list of what ended it."),
            Keywords = [.. keys.Texts("keywords").Select(word => word.Value)],
            Minutes = keys.Int("minutes", 10, 1, 240),
            Closing = Short(keys, "closing", keys.Text("closing") ?? strings.Get("closing_default"), LongestClosing),
            Order = keys.Int("order", 0, -9999, 9999),
            Steps = keys.Texts("step"),
            FootHasStopRule = feet.Contains("stop-rule"),
            FootHasHelplines = feet.Contains("helplines"),
            Sections = Sections(keys),
        };
        keys.ReportUnknownKeys(Rules.UnknownKey, "a worksheet");
        CheckIds(sheet, keys);
        return bag.HasErrorsIn(file.Display) ? null : sheet with { Leaves = Leaf.Of(sheet.Sections) };
    }

    private string Short(KeyReader keys, string key, string text, int most)
    {
        if (text.Length > most)
        {
            bag.Report(
                Rules.WorksheetField,
                keys.At(key),
                $"'{key}' has {text.Length} characters; at most {most} are allowed.",
                "Say it in fewer words, or put the rest into an 'intro'.");
        }

        return text;
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
        if (IsLacking(keys, "sections"))
        {
            bag.Report(
                Rules.WorksheetField,
                keys.At("sections"),
                "A worksheet has 'sections': a list of at least one, each with 'fields'.",
                "Write its keys behind '- ', as in '- title: The day', and 'fields:' below.");
        }

        return [.. keys.Groups("sections").Select(Section)];
    }

    private static bool IsLacking(KeyReader keys, string list) => keys.Node(list) is null or YamlList { Items.IsEmpty: true };

    private Section Section(KeyReader keys)
    {
        var title = keys.Text("title") ?? string.Empty;
        var intro = keys.Text("intro") ?? string.Empty;
        var skip = keys.Text("skip") ?? string.Empty;
        var newPage = keys.Bool("new_page", false);
        if (IsLacking(keys, "fields"))
        {
            bag.Report(
                Rules.WorksheetField,
                keys.At("fields"),
                "A section has 'fields': a list of at least one.",
                "Write its keys behind '- ', as in '- {id: day, type: text, label: When do we move?}'.");
        }

        var groups = keys.Groups("fields");
        var fields = groups.Select(Field).OfType<ReadField>().ToImmutableArray();
        var example = keys.Group("example");
        keys.ReportUnknownKeys(Rules.UnknownKey, "a section");
        return new(title, intro, skip, newPage, example is null ? [.. fields.Select(read => read.Field)] : WithExamples(fields, groups.Length, example));
    }

    /// <param name="written">How many fields there are, with those that could not be read.</param>
    private ImmutableArray<Field> WithExamples(ImmutableArray<ReadField> fields, int written, KeyReader example)
    {
        var keys = new FieldKeys(example, strings);
        ImmutableArray<Field> answered = [.. fields.Select(read => read.Field with { Example = Answer(read) })];
        var ids = fields.Select(read => read.Field.Id).Where(Ids.IsValid).Distinct(StringComparer.Ordinal);
        if (written > 0 && ids.Count() == written)
        {
            example.ReportUnknownKeys(Rules.UnknownKey, "this example: it has an entry a field, by the field's id");
        }

        return answered;

        // Nothing is said of the answer to a field that is wrong itself.
        ImmutableArray<string> Answer(ReadField read)
        {
            if (!read.IsSound)
            {
                _ = example.Node(read.Field.Id);
                return [];
            }

            return [.. read.Type.ReadExample(read.Field, keys).Where(line => line.Length > 0)];
        }
    }

    private ReadField? Field(KeyReader keys)
    {
        var before = bag.NumberIn(keys.Start.File);
        var head = new FieldHead(
            keys.RequiredText("id", "reasons"),
            keys.RequiredText("label", "What ended it"),
            keys.Text("hint") ?? string.Empty,
            [.. keys.Texts("formerly").Select(old => old.Value)]);
        if (head.Id.Length > 0 && !Ids.IsValid(head.Id))
        {
            bag.Report(Rules.WorksheetField, keys.At("id"), Ids.Rule, Ids.Near(head.Id) is { } better ? $"Write {better}." : null);
        }

        foreach (var old in keys.Texts("formerly").Where(old => !Ids.IsValid(old.Value)))
        {
            bag.Report(Rules.WorksheetField, old.Position, Ids.Rule, "'formerly' has ids that this field had before.");
        }

        var name = keys.RequiredText("type", "lines");
        if (name.Length == 0)
        {
            return null;
        }

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
        return new(field with { Position = keys.Start }, type, bag.NumberIn(keys.Start.File) == before);
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

        var twice = fields.SelectMany(field => field.Formerly.Append(field.Id)).Where(id => id.Length > 0).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);
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

    /// <param name="IsSound">Nothing was wrong with it.</param>
    private sealed record ReadField(Field Field, FieldType Type, bool IsSound);
}
