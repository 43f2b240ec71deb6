namespace SiteGen.Writing;

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
