using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Writing;

/// <summary>
/// Publishes where folders cannot change places: each file is replaced in one step of its own, and a journal lets the next
/// build finish what is interrupted. Nothing of the user's own is touched.
/// </summary>
internal sealed class FileByFile(OutputLocation location, Stage stage, DiagnosticBag bag)
{
    private readonly StateFolder state = location.State;

    public void Publish(SiteChange change)
    {
        new OldTrees(location, bag).Discard(state.Previous);
        if (change.Edited.Count > 0)
        {
            Keep(change.Edited);
        }

        // The manifest comes last: once it is there, so is all that it lists.
        var moved = change.Site.Files.Where(file => !file.IsKept).Select(file => file.Address).Append(Address.Manifest);
        var journal = new Journal(change.Removed, [.. moved]);
        journal.Write(state.Journal, stage.Folder);
        journal.Complete(stage.Folder, location.Path, File.GetLastWriteTimeUtc(state.Journal));
        File.Delete(state.Journal);
        BestEffort.Try(stage.Delete, stage.Folder, bag);
    }

    private void Keep(IReadOnlyList<string> addresses)
    {
        state.Previous.Create(addresses);
        var copies = new Stage(state.Previous.Site);
        foreach (var address in addresses)
        {
            copies.Hold(Address.Parent(address));
            File.Copy(Address.In(location.Path, address), copies.In(address));
        }
    }
}

/// <summary>
/// What a replacement file by file has to do, written down before it begins. Doing it twice is the same as doing it once,
/// so whoever finds the journal finishes it.
/// </summary>
/// <param name="Removed">Addresses whose files go.</param>
/// <param name="Moved">Addresses whose staged files come, in this order.</param>
internal sealed record Journal(IReadOnlyList<string> Removed, IReadOnlyList<string> Moved)
{
    private const char RemovedMark = '-';
    private const char MovedMark = '+';

    /// <summary>The journal in a file, or null where there is none.</summary>
    public static Journal? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = File.ReadAllLines(path);
        return new Journal([.. Marked(lines, RemovedMark)], [.. Marked(lines, MovedMark)]);
    }

    /// <summary>Writes the journal so that it is there as a whole or not at all, even after the power fails.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="stage">Where it grows, under a name that no address can have.</param>
    public void Write(string path, string stage)
    {
        var unfinished = Address.In(stage, StateFolder.Name);
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            foreach (var line in Removed.Select(address => RemovedMark + address).Concat(Moved.Select(address => MovedMark + address)))
            {
                file.Write(Encoding.UTF8.GetBytes(line + '\n'));
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Does what is not done yet. Old files go first: a name may turn from a file into a folder.</summary>
    /// <param name="stage">Where the new files are.</param>
    /// <param name="output">Where they go.</param>
    /// <param name="begun">When the journal was written: what appeared later at an old address is somebody's own.</param>
    public void Complete(string stage, string output, DateTime begun)
    {
        var folders = new RealFolders(output);
        foreach (var address in Removed.Where(folders.AreReal))
        {
            var file = Address.In(output, address);
            if (File.GetLastWriteTimeUtc(file) <= begun)
            {
                FileRetry.Run(() => File.Delete(file));
                RemoveEmpty(output, Address.Parent(address));
            }
        }

        foreach (var address in Moved)
        {
            var staged = Address.In(stage, address);
            if (File.Exists(staged))
            {
                folders.Make(address);
                FileRetry.Run(() => File.Move(staged, Address.In(output, address), overwrite: true));
            }
        }
    }

    private static IEnumerable<string> Marked(string[] lines, char mark) =>
        lines.Where(line => line.StartsWith(mark)).Select(line => line[1..])
            .Where(address => address == Address.Manifest || SafeAddress.Problem(address) is null);

    private static void RemoveEmpty(string output, string folder)
    {
        while (folder.Length > 0 && !Directory.EnumerateFileSystemEntries(Address.In(output, folder)).Any())
        {
            Directory.Delete(Address.In(output, folder));
            folder = Address.Parent(folder);
        }
    }
}

/// <summary>Folders inside the output that are folders and not links: a write through a link would land somewhere else.</summary>
internal sealed class RealFolders(string output)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal) { string.Empty };

    /// <summary>Whether every folder above an address is there and is no link.</summary>
    public bool AreReal(string address)
    {
        var folder = Address.Parent(address);
        if (known.Contains(folder))
        {
            return true;
        }

        var info = new DirectoryInfo(Address.In(output, folder));
        return AreReal(folder) && info.Exists && !info.Attributes.HasFlag(FileAttributes.ReparsePoint) && known.Add(folder);
    }

    /// <summary>Makes the folders above an address.</summary>
    /// <exception cref="IOException">One of them is a link.</exception>
    public void Make(string address)
    {
        var folder = Address.Parent(address);
        if (known.Contains(folder))
        {
            return;
        }

        Make(folder);
        _ = Directory.CreateDirectory(Address.In(output, folder));
        if (!AreReal(address))
        {
            throw new IOException($"The folder {folder} in the output is a link.");
        }
    }
}
