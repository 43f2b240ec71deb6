namespace SiteGen.Sources;

/// <summary>
/// Names that are no sources, wherever they stand: hidden ones, but for the two that hosts look for, and what editors leave beside
/// a file while it is written. A copy of a text must not be published, nor a lock stand against a build.
/// </summary>
internal static class IgnoredName
{
    /// <summary>A file that Vim makes to see whether it may, and removes at once.</summary>
    private const string VimProbe = "4913";

    private static readonly string[] Ends = ["~", ".bak", ".orig", ".swp", ".tmp", "___jb_tmp___", "___jb_old___"];

    public static bool Is(string name) =>
        (name.StartsWith('.') && name is not (".well-known" or ".nojekyll"))
        || (name.StartsWith('#') && name.EndsWith('#'))
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name == VimProbe
        || Ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a path has such a name.</summary>
    /// <param name="path">With forward slashes.</param>
    public static bool IsIn(string path) => path.Split('/').Any(Is);
}
