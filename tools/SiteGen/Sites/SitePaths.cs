using SiteGen.Diagnostics;

namespace SiteGen.Sites;

/// <summary>Where a site's folders are. All are full paths.</summary>
internal sealed record SitePaths(string Root, string Input, string Theme)
{
    public const string InputName = "input";
    public const string ThemeName = "theme";

    public static SitePaths? Find(string? rootOption, string? themeOption, DiagnosticBag bag)
    {
        var root = rootOption is null ? NearestRoot() : Path.GetFullPath(rootOption);
        if (root is null || !Directory.Exists(Path.Combine(root, InputName)))
        {
            bag.Report(
                Rules.NothingToBuild,
                new(rootOption ?? string.Empty),
                rootOption is null ? "Neither this folder nor one above it holds a folder 'input'." : "This folder holds no folder 'input'.",
                "Name the folder with --root, or run 'sitegen new site'.");
            return null;
        }

        var theme = themeOption is not null ? Path.GetFullPath(themeOption) : Path.Combine(root, ThemeName);
        if (themeOption is null && !Directory.Exists(theme))
        {
            theme = Path.Combine(AppContext.BaseDirectory, ThemeName);
        }

        if (!Directory.Exists(theme))
        {
            bag.Report(Rules.TemplateMissing, new(theme), "There is no theme in this folder.", "Name the theme's folder with --theme.");
            return null;
        }

        return new(root, Path.Combine(root, InputName), theme);
    }

    private static string? NearestRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, InputName)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
