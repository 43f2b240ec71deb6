namespace SiteGen.Writing;

/// <summary>One file of the new site.</summary>
/// <param name="Entry">What the manifest says of it.</param>
/// <param name="Stamp">When it was last written, in ticks.</param>
/// <param name="Kind">How it stands to the old site.</param>
internal readonly record struct SiteFile(ManifestEntry Entry, long Stamp, FileKind Kind)
{
    public string Address => Entry.Address;

    /// <summary>Whether the old file goes on as it is.</summary>
    public bool IsKept => Kind == FileKind.Same;
}
