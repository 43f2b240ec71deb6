using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;

namespace SiteGen.Reading;

/// <summary>Keys for all pages of a folder: its <c>_directory.yml</c> or <c>.json</c>, and those of the folders above it.</summary>
internal sealed class DirectoryDefaults
{
    private readonly Dictionary<string, (YamlMap Keys, bool Recursive)> byFolder = new(StringComparer.Ordinal);
    private readonly YamlMap siteDefaults;

    public DirectoryDefaults(SourceTree input, YamlMap siteDefaults, DiagnosticBag bag)
    {
        this.siteDefaults = siteDefaults;
        foreach (var file in input.Files.Where(file => file.Name.ToLowerInvariant() is "_directory.yml" or "_directory.yaml" or "_directory.json"))
        {
            if (SourceText.Read(file, bag) is { } source && Yaml.ReadMap(source.Text, source.File, 1, bag) is { } map)
            {
                var keys = new KeyReader(map, bag);
                var recursive = keys.Bool("recursive", true);
                keys.ReportUnknownKeys(Rules.UnknownKey, "front matter", FrontMatterReader.KeyNames);
                byFolder[Addresses.Folder(file.Path)] = (map, recursive);
            }
        }
    }

    /// <summary>Nearest folder first, the site's own settings last.</summary>
    public ImmutableArray<YamlMap> For(string path)
    {
        if (byFolder.Count == 0)
        {
            return siteDefaults.Entries.IsEmpty ? [] : [siteDefaults];
        }

        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        var own = Addresses.Folder(path);
        for (var folder = own; ; folder = Addresses.Folder(folder.TrimEnd('/')))
        {
            if (byFolder.TryGetValue(folder, out var found) && (found.Recursive || folder == own))
            {
                maps.Add(found.Keys);
            }

            if (folder.Length == 0)
            {
                return [.. maps, siteDefaults];
            }
        }
    }
}
