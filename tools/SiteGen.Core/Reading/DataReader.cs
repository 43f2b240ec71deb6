using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;

namespace SiteGen.Reading;

/// <summary>Reads <c>data/</c>: two files with a shape of their own, and all files for templates.</summary>
internal sealed class DataReader(ImmutableArray<SourceFile> files, Wording wording, DiagnosticBag bag)
{
    private readonly Dictionary<string, YamlMap> maps = ReadAll(files, bag);

    public FrozenDictionary<string, DataNode> All() =>
        maps.ToFrozenDictionary(pair => pair.Key, pair => Node(pair.Value), StringComparer.Ordinal);

    public ImmutableArray<Reference> References()
    {
        if (!maps.TryGetValue("sources", out var map))
        {
            return [];
        }

        var keys = new KeyReader(map, bag, wording);
        var references = keys.Groups("sources").Select(ReferenceReader.Read).ToImmutableArray();
        keys.ReportUnknownKeys(Rules.UnknownKey, "sources.yml");
        foreach (var twice in references.GroupBy(reference => reference.Id).Where(group => group.Count() > 1))
        {
            bag.Report(Rules.WrongType, map.Position, $"Two sources have the id '{twice.Key}'.");
        }

        return references;
    }

    public ImmutableArray<Country> Helplines(DateTimeOffset now)
    {
        if (!maps.TryGetValue("helplines", out var map))
        {
            return [];
        }

        var keys = new KeyReader(map, bag, wording);
        var reader = new HelplineReader(now, bag);
        var countries = keys.Groups("countries").Select(reader.Read).ToImmutableArray();
        keys.ReportUnknownKeys(Rules.UnknownKey, "helplines.yml");
        return countries;
    }

    private static Dictionary<string, YamlMap> ReadAll(ImmutableArray<SourceFile> files, DiagnosticBag bag)
    {
        var maps = new Dictionary<string, YamlMap>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (SourceText.Read(file, bag) is { } source && Yaml.ReadMap(source.Text, source.File, 1, bag) is { } map
                && !maps.TryAdd(Path.GetFileNameWithoutExtension(file.Name), map))
            {
                bag.Report(
                    Rules.WrongType,
                    Position.StartOf(file.Display),
                    $"Two data files have the name '{Path.GetFileNameWithoutExtension(file.Name)}'.",
                    "Rename one of them.");
            }
        }

        return maps;
    }

    private DataNode Node(YamlNode node) => node switch
    {
        YamlMap map => new DataGroup([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))]),
        YamlList list => new DataList([.. list.Items.Select(Node)]),
        YamlScalar scalar => new DataText(WordingText.Expand(scalar.Text, wording, scalar.Braces, bag)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
