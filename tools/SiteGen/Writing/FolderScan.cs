using System.IO.Enumeration;

namespace SiteGen.Writing;

/// <summary>What lies in a folder, as addresses. Links are files here, wherever they lead: nothing behind one is ever touched.</summary>
internal sealed class FolderScan
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private FolderScan()
    {
    }

    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Folders { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// A Git repository, another output folder's state, a folder that may not be read:
    /// none of these is looked into, or moved behind its owner's back.
    /// </summary>
    public HashSet<string> Unopened { get; } = new(StringComparer.Ordinal);

    public bool MustStay => Unopened.Count > 0;

    /// <summary>Reads names only; what an entry is comes with its name on the common systems.</summary>
    public static FolderScan Of(string folder)
    {
        var scan = new FolderScan();
        var open = new Stack<string>([string.Empty]);
        while (open.TryPop(out var address))
        {
            scan.Read(folder, address, open);
        }

        return scan;
    }

    private void Read(string root, string address, Stack<string> open)
    {
        try
        {
            foreach (var (name, isFolder) in Entries(address.Length == 0 ? root : Address.In(root, address)))
            {
                var path = address.Length == 0 ? name : $"{address}/{name}";
                if (name is ".git" or StateFolder.Name)
                {
                    _ = Unopened.Add(path);
                }
                else if (isFolder)
                {
                    _ = Folders.Add(path);
                    open.Push(path);
                }
                else
                {
                    _ = Files.Add(path);
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            _ = Unopened.Add(address);
        }
    }

    private static FileSystemEnumerable<(string Name, bool IsFolder)> Entries(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
        Everything);
}
