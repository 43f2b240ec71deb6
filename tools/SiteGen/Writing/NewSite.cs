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
