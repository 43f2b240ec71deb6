using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Where a build writes.</summary>
/// <param name="Path">The output folder, links followed. It may not exist yet.</param>
/// <param name="State">The writer's own folder.</param>
/// <param name="MustStay">Something is mounted on the folder or inside it: it cannot be exchanged.</param>
internal sealed record OutputLocation(string Path, StateFolder State, bool MustStay)
{
    /// <summary>As people know it, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The place that the options name, or null where a build must not write; the bag says why.</summary>
    public static OutputLocation? Resolve(OutputFolderOptions options, DiagnosticBag bag)
    {
        try
        {
            var path = RealPath.Of(options.Path);
            if (Refusal(path, options) is { } refusal)
            {
                bag.Report(Rules.UnsafePath, new Position(options.Path), $"The output folder cannot be here: {refusal}.", "Name another folder with --output.");
                return null;
            }

            var mounts = MountTable.Within(path);
            var state = mounts.Contains(path)
                ? System.IO.Path.Join(path, StateFolder.Name, "output")
                : System.IO.Path.Join(System.IO.Path.GetDirectoryName(path), StateFolder.Name, System.IO.Path.GetFileName(path));
            return new OutputLocation(path, new StateFolder(state), mounts.Count > 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            bag.Report(Rules.CannotWrite, new Position(options.Path), $"The output folder cannot be found: {e.Message}");
            return null;
        }
    }

    private static string? Refusal(string path, OutputFolderOptions options)
    {
        if (System.IO.Path.GetDirectoryName(path) is null)
        {
            return "it is the root of the file system";
        }

        if (path.Split(System.IO.Path.DirectorySeparatorChar).Contains(StateFolder.Name))
        {
            return $"{StateFolder.Name} is the build's own";
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && RealPath.IsWithin(RealPath.Of(home), path))
        {
            return "it is the home folder, or holds it";
        }

        if (RealPath.IsWithin(RealPath.Of(Environment.CurrentDirectory), path))
        {
            return "the build was started inside it, and would be left in the old site";
        }

        foreach (var source in options.Sources)
        {
            var real = RealPath.Of(source);
            if (RealPath.IsWithin(path, real) || RealPath.IsWithin(real, path))
            {
                return $"the build reads from {source}";
            }
        }

        return File.Exists(path) ? "it is a file" : null;
    }
}

/// <summary>Whether a folder may be filled: one that SiteGen has filled before, an empty one, or one that the user gives it.</summary>
internal static class Ownership
{
    /// <summary>A first look before anything is written, so that a refusal leaves nothing behind.</summary>
    public static bool Allows(OutputLocation location, OutputFolderOptions options, DiagnosticBag bag) =>
        File.Exists(location.State.Journal)
        || Allows(location, options, Manifest.IsAt(Address.In(location.Path, Address.Manifest)), bag);

    /// <summary>The second look, at what was read.</summary>
    public static bool Confirms(PublishedSite site, OutputLocation location, OutputFolderOptions options, DiagnosticBag bag) =>
        Allows(location, options, site.IsOurs, bag);

    private static bool Allows(OutputLocation location, OutputFolderOptions options, bool isOurs, DiagnosticBag bag)
    {
        if (isOurs || options.Force || IsEmpty(location.Path))
        {
            return true;
        }

        bag.Report(
            Rules.ForeignOutput,
            new Position(location.Path),
            "The folder is not empty, and it has no manifest.json of SiteGen: its files may be somebody's own.",
            "Name another folder with --output, or give this one to SiteGen with --force.");
        return false;
    }

    /// <summary>What a system puts into every new file system does not count.</summary>
    private static bool IsEmpty(string folder) =>
        !Directory.Exists(folder)
        || Directory.EnumerateFileSystemEntries(folder).All(entry => Path.GetFileName(entry) is StateFolder.Name or "lost+found");
}

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

/// <summary>What is mounted where, as Linux tells it. Elsewhere nothing is known, and the exchange that fails shows it.</summary>
internal static class MountTable
{
    private const string Table = "/proc/self/mountinfo";
    private const int MountPointField = 4;

    /// <summary>Every mount point at a folder or below it.</summary>
    public static IReadOnlyList<string> Within(string folder) => File.Exists(Table)
        ? [.. File.ReadLines(Table).Select(line => Unescaped(line.Split(' ')[MountPointField])).Where(mount => RealPath.IsWithin(mount, folder))]
        : [];

    /// <summary>Blanks and backslashes stand as three octal digits.</summary>
    private static string Unescaped(string field)
    {
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 3 < field.Length)
            {
                _ = text.Append((char)Convert.ToInt32(field.Substring(i + 1, 3), 8));
                i += 3;
            }
            else
            {
                _ = text.Append(field[i]);
            }
        }

        return text.ToString();
    }
}
