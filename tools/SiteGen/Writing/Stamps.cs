using System.Buffers.Binary;
using System.Collections.Immutable;

namespace SiteGen.Writing;

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
