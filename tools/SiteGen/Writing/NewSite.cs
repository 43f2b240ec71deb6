using System.Collections.Immutable;

namespace SiteGen.Writing;

/// <summary>The site that a build has made, whole.</summary>
internal sealed class NewSite
{
    private readonly HashSet<string> addresses;

    public NewSite(IEnumerable<SiteFile> written, OutputFolderOptions options)
    {
        Files = [.. written.OrderBy(file => file.Address, StringComparer.Ordinal)];
        addresses = new(Files.Length, StringComparer.Ordinal);
        foreach (var file in Files)
        {
            _ = addresses.Add(file.Address);
        }

        Manifest = new Manifest(options.Version, options.Commit, [.. Files.Select(file => file.Entry)]).ToBytes();
        Hash = ContentHash.Of(Manifest);
    }

    public ImmutableArray<SiteFile> Files { get; }

    /// <summary>The bytes of manifest.json, and their hash.</summary>
    public byte[] Manifest { get; }

    public ContentHash Hash { get; }

    /// <summary>Addresses of the files of one kind.</summary>
    public IEnumerable<string> Of(FileKind kind) => Files.Where(file => file.Kind == kind).Select(file => file.Address);

    public bool Has(string address) => addresses.Contains(address);
}

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

/// <summary>How a file of the new site stands to what lies at its address.</summary>
internal enum FileKind
{
    /// <summary>Nothing lies there.</summary>
    New,

    /// <summary>The same bytes.</summary>
    Same,

    /// <summary>The last build's file, with other bytes.</summary>
    Changed,

    /// <summary>The last build's file, and somebody has changed it since.</summary>
    Edited,

    /// <summary>A file that no build wrote.</summary>
    NotOurs,
}
