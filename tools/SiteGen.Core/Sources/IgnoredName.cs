namespace SiteGen.Sources;

/// <summary>
/// Names that are no sources, wherever they stand: hidden ones, but for the two that hosts look for, what editors leave beside
/// a file while it is written, and what systems and tools put into a folder unasked. A copy of a text must not be published, nor a
/// lock stand against a build.
/// </summary>
internal static class IgnoredName
{
    /// <summary>A file that Vim makes to see whether it may, and removes at once.</summary>
    private const string VimProbe = "4913";

    private static readonly string[] Ends = ["~", ".bak", ".orig", ".swp", ".tmp", "___jb_tmp___", "___jb_old___"];

    /// <summary>Of Windows, of macOS, of network storage, of package managers.</summary>
    private static readonly string[] Unasked =
    [
        "Thumbs.db", "ehthumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information", "Icon\r", "__MACOSX", "@eaDir", "lost+found", "node_modules",
    ];

    public static bool Is(string name) =>
        (name.StartsWith('.') && name is not (".well-known" or ".nojekyll"))
        || (name.StartsWith('#') && name.EndsWith('#'))
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name == VimProbe
        || Unasked.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a path has such a name.</summary>
    /// <param name="path">With forward slashes.</param>
    public static bool IsIn(string path) => path.Split('/').Any(Is);
}
