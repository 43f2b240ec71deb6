using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Keeps and clears away what was the output folder, and never with it a file of the user's own.</summary>
internal sealed class OldTrees(OutputLocation location, DiagnosticBag bag)
{
    private readonly StateFolder state = location.State;

    /// <summary>Keeps the site that was just replaced, for readers that still have its folder open, and removes the one before.</summary>
    public void Keep()
    {
        Rescue(state.Ready);
        Discard(state.Previous);
        Directory.Move(state.Ready.Folder, state.Previous.Folder);
    }

    public void Discard(OldTree tree)
    {
        EmptyTrash();
        if (!tree.Exists)
        {
            return;
        }

        if (Directory.Exists(tree.Site))
        {
            Rescue(tree);
        }

        // Removing takes a while and can be cut short, and what then remains must not look like files of the user's own.
        Directory.Move(tree.Folder, state.Trash);
        EmptyTrash();
    }

    public void EmptyTrash()
    {
        if (Directory.Exists(state.Trash))
        {
            Directory.Delete(state.Trash, recursive: true);
        }
    }

    /// <summary>Moves a file of the user's own from an old site to the output folder, or aside where the new site has another.</summary>
    public void PutBack(OldTree tree, string address)
    {
        var file = new FileInfo(Address.In(tree.Site, address));
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

    /// <summary>Keeps a copy of a file of the user's own that the new site is about to replace.</summary>
    public void SetAsideCopy(string address)
    {
        var target = Aside(address);
        File.Copy(Address.In(location.Path, address), target);
        ReportAside(target, $"'{address}'");
    }

    private void Rescue(OldTree tree)
    {
        var scan = FolderScan.Of(tree.Site);
        foreach (var address in scan.Files.Except(tree.Known()))
        {
            PutBack(tree, address);
        }

        if (scan.MustStay)
        {
            SetAside(tree.Site, "A folder");
        }
    }

    private void SetAside(string path, string what)
    {
        var target = Aside(path);
        Directory.Move(path, target);
        ReportAside(target, what);
    }

    private string Aside(string path)
    {
        _ = Directory.CreateDirectory(state.Kept);
        return Path.Join(state.Kept, $"{Guid.CreateVersion7():N}-{Path.GetFileName(path)}");
    }

    private void ReportAside(string target, string what) => bag.Report(
        Rules.OwnFileKept,
        new Position(target),
        $"{what} in the output folder was not written by a build, and the new site has that name too. It is kept here.");

    private static bool AreSame(FileInfo one, FileInfo other) => one.LinkTarget is null && other.LinkTarget is null
        ? one.Exists && other.Exists && one.Length == other.Length && one.LastWriteTimeUtc == other.LastWriteTimeUtc
        : one.LinkTarget == other.LinkTarget;
}

/// <summary>
/// A folder that was the output folder, or was about to be, and a list of what was known of when the build looked: whatever
/// else is found in it later came from somebody's own hand, and is not the build's to remove.
/// </summary>
/// <param name="Folder">Holds the site and the list.</param>
internal sealed record OldTree(string Folder)
{
    public string Site => Path.Join(Folder, "site");

    private string KnownFile => Path.Join(Folder, "known");

    public bool Exists => Directory.Exists(Folder);

    /// <summary>Makes the folder with its list, which must be there before the site is.</summary>
    public void Create(IEnumerable<string> known)
    {
        _ = Directory.CreateDirectory(Folder);
        File.WriteAllLines(KnownFile, known);
    }

    public string[] Known() => File.Exists(KnownFile) ? File.ReadAllLines(KnownFile) : [];
}
