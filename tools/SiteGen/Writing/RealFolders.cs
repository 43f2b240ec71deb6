namespace SiteGen.Writing;

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
