using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SiteGen.Writing;

/// <summary>SHA-256 of a file's bytes, held without an array of its own.</summary>
internal readonly record struct ContentHash(ulong A, ulong B, ulong C, ulong D)
{
    public const int Size = 32;

    private const int ReadSize = 1 << 16;

    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        _ = SHA256.HashData(content, hash);
        return From(hash);
    }

    public static ContentHash OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, ReadSize);
        Span<byte> hash = stackalloc byte[Size];
        _ = SHA256.HashData(stream, hash);
        return From(hash);
    }

    public static ContentHash From(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<ContentHash>(hash);

    public static bool TryParse(string? text, out ContentHash hash)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var parsed = text is { Length: 2 * Size } && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        hash = parsed ? From(bytes) : default;
        return parsed;
    }

    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    /// <summary>Lower-case hexadecimal, as sha256sum prints it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
