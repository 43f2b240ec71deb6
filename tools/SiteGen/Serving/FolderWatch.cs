using SiteGen.Sources;

namespace SiteGen.Serving;

/// <summary>The system's own messages about one folder and all below it.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly FileSystemWatcher watcher;
    private readonly string folder;
    private readonly string display;
    private readonly ChangeSet changes;
    private volatile bool isBroken;

    private FolderWatch(string folder, string display, ChangeSet changes)
    {
        (this.folder, this.display, this.changes) = (folder, display, changes);
        watcher = new(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size
                | NotifyFilters.Attributes | NotifyFilters.Security,
        };
        watcher.Changed += (_, change) => Add(change.FullPath);
        watcher.Created += (_, change) => Add(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Add(change.OldFullPath);
            Add(change.FullPath);
        };
        watcher.Error += (_, _) => isBroken = true;
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Whether messages may have been lost.</summary>
    public bool IsBroken => isBroken;

    /// <summary>Null where the system cannot watch the folder: it is not there, or there are too many watches.</summary>
    public static FolderWatch? Start(string folder, string display, ChangeSet changes)
    {
        try
        {
            return new(folder, display, changes);
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => watcher.Dispose();

    private void Add(string path)
    {
        var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
        if (relative == "." || !IgnoredName.IsIn(relative))
        {
            changes.Add($"{display}/{relative}");
        }
    }
}
