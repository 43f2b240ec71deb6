using System.Collections.Immutable;

namespace SiteGen.Scaffolding;

/// <summary>The small guide that <c>new site</c> writes: the files of <c>starter/</c>, which travel inside the program.</summary>
internal static class StarterSite
{
    private const string Prefix = "starter/";

    private const string GitIgnore = ".gitignore";

    public static ImmutableArray<NewFile> Files { get; } =
    [
        .. typeof(StarterSite).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new NewFile(PathOf(name), Read(name))),
    ];

    /// <summary>A repository that ignores files of its own is a good place to begin in.</summary>
    public static ImmutableArray<NewFile> FilesFor(string root) =>
        File.Exists(Path.Join(root, GitIgnore)) ? [.. Files.Where(file => file.Path != GitIgnore)] : Files;

    /// <summary>A file named <c>.gitignore</c> would work where it lies.</summary>
    private static string PathOf(string name) => name == Prefix + "gitignore" ? GitIgnore : name[Prefix.Length..].Replace('\\', '/');

    private static byte[] Read(string name)
    {
        using var source = typeof(StarterSite).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[source.Length];
        source.ReadExactly(bytes);
        return bytes;
    }
}
