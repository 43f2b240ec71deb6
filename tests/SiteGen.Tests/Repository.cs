namespace SiteGen.Tests;

/// <summary>The folders of this repository, found from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Tests => In("tests/SiteGen.Tests");

    /// <summary>The frozen copy of our guide, of which tests know the words. Whoever publishes a guide of their own has replaced the other one.</summary>
    public static string Flagship => In("tests/flagship/input");

    public static string In(string path) => Path.Join(Root, path);

    public static string Read(string path) => File.ReadAllText(In(path));

    /// <summary>Source files of the program, but for what the compiler writes.</summary>
    public static IEnumerable<string> ProgramSources() =>
        ((string[])["tools/SiteGen.Pdf", "tools/SiteGen.Core", "tools/SiteGen"])
            .SelectMany(folder => Directory.EnumerateFiles(In(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "SiteGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
