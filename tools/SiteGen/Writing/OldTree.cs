using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>
/// Clears away a folder that was, or may have been, the output folder. Somebody may have written into it since the build
/// last looked, so what no build wrote is put back first.
/// </summary>
internal sealed class OldTree(OutputLocation location, DiagnosticBag bag)
{
    /// <summary>Removes an old folder; files of the user's own go to the output folder.</summary>
    public void Discard(string tree)
    {
        if (!Directory.Exists(tree))
        {
            return;
        }

        EmptyTrash();
        var scan = FolderScan.Of(tree);
        Rescue(tree, scan, Listed(tree));
        if (scan.MustStay)
        {
            SetAside(tree, "A folder");
        }
        else
        {
            // Removing takes a while and can be cut short, and what then remains must not look like files of the user's own.
            Directory.Move(tree, location.State.Trash);
            EmptyTrash();
        }
    }

    public void EmptyTrash()
    {
        if (Directory.Exists(location.State.Trash))
        {
            Directory.Delete(location.State.Trash, recursive: true);
        }
    }

    /// <summary>Moves files from an old folder into the output folder, all but those that a build wrote.</summary>
    public void Rescue(string tree, FolderScan scan, IEnumerable<string> ours)
    {
        foreach (var address in scan.Files.Except(ours))
        {
            PutBack(tree, address);
        }
    }

    private static IEnumerable<string> Listed(string tree)
    {
        var manifest = Address.In(tree, Address.Manifest);
        return File.Exists(manifest) && ManifestReader.Read(File.ReadAllBytes(manifest), out _) is { } read
            ? read.Files.Select(file => file.Address).Append(Address.Manifest)
            : [];
    }

    private void PutBack(string tree, string address)
    {
        var file = new FileInfo(Address.In(tree, address));
        var target = new FileInfo(Address.In(location.Path, address));
        if (target.Attributes == (FileAttributes)(-1))
        {
            _ = Directory.CreateDirectory(target.DirectoryName!);
            Directory.Move(file.FullName, target.FullName);
        }
        else if (!AreSame(file, target))
        {
            SetAside(file.FullName, $"'{address}'");
        }
    }

    private static bool AreSame(FileInfo one, FileInfo other) => one.LinkTarget is null && other.LinkTarget is null
        ? one.Exists && other.Exists && one.Length == other.Length && one.LastWriteTimeUtc == other.LastWriteTimeUtc
        : one.LinkTarget == other.LinkTarget;

    /// <summary>Keeps a copy of a file that the new site is about to replace.</summary>
    public void SetAsideCopy(string address)
    {
        var target = Aside(address);
        File.Copy(Address.In(location.Path, address), target);
        ReportAside(target, $"'{address}'");
    }

    private void SetAside(string path, string what)
    {
        var target = Aside(path);
        Directory.Move(path, target);
        ReportAside(target, what);
    }

    private string Aside(string path)
    {
        _ = Directory.CreateDirectory(location.State.Kept);
        return Path.Join(location.State.Kept, $"{Guid.CreateVersion7():N}-{Path.GetFileName(path)}");
    }

    private void ReportAside(string target, string what) => bag.Report(
        Rules.OwnFileKept,
        new Position(target),
        $"{what} in the output folder was not written by a build, and the new site has that name too. It is kept here.");
}
