using System.Buffers.Binary;

namespace SiteGen.Pdf.Compression;

/// <summary>
/// Compresses to the zlib format (RFC 1950 and 1951).
/// The framework's own compressor gives other bytes on other processors and in other versions of .NET;
/// the same sources must give the same PDF on every machine.
/// </summary>
internal static class Zlib
{
    private const int TokensPerBlock = 1 << 15;

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var bits = new BitWriter((data.Length / 2) + 64);
        bits.Write(0x78, 8);
        bits.Write(0xDA, 8);
        var tokens = MatchFinder.Tokens(data);
        var start = 0;
        do
        {
            var count = Math.Min(TokensPerBlock, tokens.Length - start);
            var last = start + count == tokens.Length;
            DeflateBlock.Write(bits, tokens.AsSpan(start, count), last);
            start += count;
        }
        while (start < tokens.Length);

        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Adler32(data));
        return bits.Finish(checksum);
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        // The largest run whose sums cannot overflow before they are reduced.
        const int Run = 5552;
        const uint Prime = 65521;
        uint a = 1;
        uint b = 0;
        while (!data.IsEmpty)
        {
            foreach (var value in data[..Math.Min(Run, data.Length)])
            {
                a += value;
                b += a;
            }

            a %= Prime;
            b %= Prime;
            data = data[Math.Min(Run, data.Length)..];
        }

        return (b << 16) | a;
    }
}
