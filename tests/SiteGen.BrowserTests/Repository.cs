namespace SiteGen.BrowserTests;

/// <summary>The folder that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

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
