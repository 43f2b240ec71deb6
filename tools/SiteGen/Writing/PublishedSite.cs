using System.Buffers.Binary;
using System.Collections.Immutable;

namespace SiteGen.Writing;

/// <summary>The site in the output folder, as the last build left it and as it is now. For any number of threads.</summary>
internal sealed class PublishedSite
{
    private static readonly Manifest Nothing = new(string.Empty, null, []);

    private readonly string folder;
    private readonly Manifest manifest;
    private readonly ContentHash inputs;
    private readonly Dictionary<string, (ManifestEntry Entry, long Stamp)> known;
    private int stale;

    private PublishedSite(string folder, Manifest manifest, ContentHash hash, Stamps? stamps)
    {
        this.folder = folder;
        this.manifest = manifest;
        Hash = hash;
        var noted = stamps is not null && stamps.Manifest == hash && stamps.Times.Length == manifest.Files.Length ? stamps : null;
        inputs = noted?.Inputs ?? default;
        known = new(manifest.Files.Length, StringComparer.Ordinal);
        for (var i = 0; i < manifest.Files.Length; i++)
        {
            known.Add(manifest.Files[i].Address, (manifest.Files[i], noted?.Times[i] ?? 0));
        }
    }

    public bool Exists { get; private init; }

    /// <summary>Whether a build wrote the folder.</summary>
    public bool IsOurs => Hash != default;

    /// <summary>The manifest's own hash; the default where there is none.</summary>
    public ContentHash Hash { get; }

    public IReadOnlyCollection<string> Addresses => known.Keys;

    /// <summary>Whether a file had to be read because its time had changed, or was not known.</summary>
    public bool IsStale => Volatile.Read(ref stale) != 0;

    /// <summary>What lies in a folder; an empty site where nothing does.</summary>
    public static PublishedSite Read(string folder, string stamps)
    {
        var file = Address.In(folder, Address.Manifest);
        if (!File.Exists(file))
        {
            return new PublishedSite(folder, Nothing, default, null) { Exists = Directory.Exists(folder) };
        }

        var json = File.ReadAllBytes(file);
        return ManifestReader.Read(json, out _) is { } manifest
            ? new PublishedSite(folder, manifest, ContentHash.Of(json), Stamps.Read(stamps)) { Exists = true }
            : new PublishedSite(folder, Nothing, default, null) { Exists = true };
    }

    /// <summary>Whether the folder holds, untouched, what a build with these options would write.</summary>
    public bool IsCurrent(OutputFolderOptions options) =>
        inputs != default && HasInputs(options.Inputs) && manifest.Version == options.Version && manifest.Commit == options.Commit
        && known.Values.All(file => IsUntouched(new FileInfo(Address.In(folder, file.Entry.Address)), file.Entry, file.Stamp));

    /// <summary>Whether the site was made from these inputs.</summary>
    public bool HasInputs(ContentHash? others) => inputs == (others ?? default);

    /// <summary>How new content stands to the file at its address, and when that file was written, in ticks.</summary>
    public FileKind Compare(ManifestEntry content, out long stamp)
    {
        var file = new FileInfo(Address.In(folder, content.Address));
        if (!Exists || !file.Exists)
        {
            stamp = 0;
            return FileKind.New;
        }

        stamp = file.LastWriteTimeUtc.Ticks;
        return known.TryGetValue(content.Address, out var old)
            ? CompareKnown(file, content, old.Entry, old.Stamp)
            : Holds(file, content) ? FileKind.Same : FileKind.NotOurs;
    }

    /// <summary>Whether somebody has changed a file since the last build.</summary>
    public bool IsEdited(string address)
    {
        var file = new FileInfo(Address.In(folder, address));
        var (entry, stamp) = known[address];
        return file.Exists && !IsUntouched(file, entry, stamp) && !Holds(file, entry);
    }

    private FileKind CompareKnown(FileInfo file, ManifestEntry content, ManifestEntry entry, long stamp)
    {
        if (IsUntouched(file, entry, stamp))
        {
            return entry.Hash == content.Hash ? FileKind.Same : FileKind.Changed;
        }

        _ = Interlocked.Exchange(ref stale, 1);
        return Holds(file, content) ? FileKind.Same
            : Holds(file, entry) ? FileKind.Changed
            : FileKind.Edited;
    }

    private static bool IsUntouched(FileInfo file, ManifestEntry entry, long stamp) =>
        file.LastWriteTimeUtc.Ticks == stamp && file.Exists && file.Length == entry.Size && !IsLink(file);

    private static bool Holds(FileInfo file, ManifestEntry content) =>
        file.Length == content.Size && !IsLink(file) && ContentHash.OfFile(file.FullName) == content.Hash;

    private static bool IsLink(FileInfo file) => file.Attributes.HasFlag(FileAttributes.ReparsePoint);
}

/// <summary>
/// What is noted when a publication has come to its end: when each file was last written, as the file system says. A file with
/// the manifest's size and this time is what the build wrote; any other is read again.
/// </summary>
/// <param name="Manifest">The manifest that the note belongs to; it counts for no other.</param>
/// <param name="Inputs">What the site was made from; the default where the build did not say.</param>
/// <param name="Times">In the manifest's order, in ticks.</param>
internal sealed record Stamps(ContentHash Manifest, ContentHash Inputs, ImmutableArray<long> Times)
{
    private const int Header = 2 * ContentHash.Size;

    /// <summary>The note in a file; null where there is none, or half of one.</summary>
    public static Stamps? Read(string path)
    {
        var bytes = File.Exists(path) ? File.ReadAllBytes(path).AsSpan() : [];
        if (bytes.Length < Header || (bytes.Length - Header) % sizeof(long) != 0)
        {
            return null;
        }

        var times = ImmutableArray.CreateBuilder<long>((bytes.Length - Header) / sizeof(long));
        for (var rest = bytes[Header..]; !rest.IsEmpty; rest = rest[sizeof(long)..])
        {
            times.Add(BinaryPrimitives.ReadInt64LittleEndian(rest));
        }

        return new Stamps(ContentHash.From(bytes), ContentHash.From(bytes[ContentHash.Size..]), times.MoveToImmutable());
    }

    public void Write(string path)
    {
        var bytes = new byte[Header + (Times.Length * sizeof(long))];
        Manifest.CopyTo(bytes);
        Inputs.CopyTo(bytes.AsSpan(ContentHash.Size));
        var rest = bytes.AsSpan(Header);
        foreach (var time in Times)
        {
            BinaryPrimitives.WriteInt64LittleEndian(rest, time);
            rest = rest[sizeof(long)..];
        }

        File.WriteAllBytes(path, bytes);
    }
}
