using System.Security.Cryptography;

namespace SiteGen.Serving;

/// <summary>One file of the site in memory.</summary>
/// <param name="Tag">Changes with the bytes.</param>
internal sealed record ServedFile(ReadOnlyMemory<byte> Bytes, string Tag)
{
    private const int TagBytes = 12;

    public static ServedFile Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new(content.ToArray(), Convert.ToHexStringLower(hash[..TagBytes]));
    }
}
