using System.Collections.Concurrent;

namespace SiteGen.Writing;

/// <summary>The folder where the new site grows. For any number of threads; it is made when the first file comes.</summary>
internal sealed class Stage(string folder)
{
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    public string Folder => folder;

    public string In(string address) => Address.In(folder, address);

    /// <summary>Writes a new file, never through a name that exists. Gives back when it was written, in ticks.</summary>
    public long Write(string address, ReadOnlySpan<byte> content)
    {
        Hold(Address.Parent(address));
        using var file = File.OpenHandle(In(address), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        RandomAccess.Write(file, content, 0);
        return File.GetLastWriteTimeUtc(file).Ticks;
    }

    /// <summary>Gives a file of the old site its place in the new one. False where the file system knows no second names.</summary>
    public bool TryAdopt(string old, string address)
    {
        Hold(Address.Parent(address));
        return FolderExchange.TryLink(Address.In(old, address), In(address));
    }

    /// <summary>Makes a folder; knowing which are made saves a call for every file.</summary>
    public void Hold(string address)
    {
        if (!folders.ContainsKey(address))
        {
            _ = Directory.CreateDirectory(address.Length == 0 ? folder : In(address));
            _ = folders.TryAdd(address, true);
        }
    }

    public void Delete()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
