using System.Collections.Immutable;

namespace SiteGen.Sources;

/// <summary>A folder of sources, on disk or in memory, in one order on every system.</summary>
public sealed class SourceTree
{
    private readonly Dictionary<string, SourceFile> byPath;

    /// <summary>A tree of the given files.</summary>
    /// <exception cref="ArgumentException">Two files have one path.</exception>
    public SourceTree(IEnumerable<SourceFile> files)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        byPath = Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>Nothing at all.</summary>
    public static SourceTree Empty { get; } = new([]);

    /// <summary>All files, ordered by path, byte by byte.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>The file at a path, or null.</summary>
    public SourceFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The files below one folder, their paths relative to it.</summary>
    internal SourceTree Below(string folder)
    {
        var prefix = folder + "/";
        return new(Files.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(file => file.WithPath(file.Path[prefix.Length..])));
    }

    /// <summary>This tree with the files of another one in place of, and beside, its own.</summary>
    internal SourceTree ShadowedBy(SourceTree other) =>
        other.Files.IsEmpty ? this : new(Files.Where(file => other.Find(file.Path) is null).Concat(other.Files));
}
