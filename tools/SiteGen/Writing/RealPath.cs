namespace SiteGen.Writing;

/// <summary>Where a path really leads: absolute, with every link in it followed. Its end need not exist.</summary>
internal static class RealPath
{
    /// <summary>Paths are compared as the common file systems of this machine compare them.</summary>
    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var real = Path.Join(Of(parent), Path.GetFileName(full));
        var entry = new DirectoryInfo(real);
        return entry.LinkTarget is null ? real : Of(entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }

    /// <summary>Whether a path is a folder or lies in it. Both are real paths.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.Equals(folder, Comparison)
        || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);
}
