namespace SiteGen.Bench;

internal static class Folders
{
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)
            .Where(folder => !folder.Contains("node_modules", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.Join(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Join(to, Path.GetRelativePath(from, file)), overwrite: true);
        }
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Files and bytes.</summary>
    public static (int Files, long Bytes) Size(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => new FileInfo(file).Length).ToList();
        return (files.Count, files.Sum());
    }
}
