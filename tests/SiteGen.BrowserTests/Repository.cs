namespace SiteGen.BrowserTests;

/// <summary>The folder that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The frozen copy of our guide, of which tests know the words. Whoever publishes a guide of their own has replaced the other one.</summary>
    public static string Flagship => Path.Combine(Root, "tests/flagship/input");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("SiteGen.sln was not found above the tests.");
    }
}
