using System.Buffers.Binary;
using System.Collections.Immutable;

namespace SiteGen.Writing;

/// <summary>
/// When each file of a manifest was last written, as the file system said after the build. A file with the manifest's size
/// and this time is what the build wrote; any other is read again. Belongs to one manifest, and counts for no other.
/// </summary>
internal static class Stamps
{
    /// <summary>The times by the manifest's order, in ticks; empty where there are none for this manifest.</summary>
    public static ImmutableArray<long> Read(string path, in ContentHash manifest, int count)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.Length != ContentHash.Size + (count * sizeof(long)) || ContentHash.From(bytes) != manifest)
        {
            return [];
        }

        var stamps = ImmutableArray.CreateBuilder<long>(count);
        for (var times = bytes[ContentHash.Size..]; !times.IsEmpty; times = times[sizeof(long)..])
        {
            stamps.Add(BinaryPrimitives.ReadInt64LittleEndian(times));
        }

        return stamps.MoveToImmutable();
    }

    /// <summary>Whether the times are those of a manifest: then it was the last whose publication came to its end.</summary>
    public static bool BelongTo(string path, in ContentHash manifest)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = File.OpenHandle(path);
        Span<byte> hash = stackalloc byte[ContentHash.Size];
        return RandomAccess.Read(file, hash, 0) == ContentHash.Size && ContentHash.From(hash) == manifest;
    }

    public static void Write(string path, in ContentHash manifest, IReadOnlyList<OutputFile> files)
    {
        var bytes = new byte[ContentHash.Size + (files.Count * sizeof(long))];
        manifest.CopyTo(bytes);
        var times = bytes.AsSpan(ContentHash.Size);
        foreach (var file in files)
        {
            BinaryPrimitives.WriteInt64LittleEndian(times, file.Stamp);
            times = times[sizeof(long)..];
        }

        File.WriteAllBytes(path, bytes);
    }
}
