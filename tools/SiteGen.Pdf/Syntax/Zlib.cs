using ICSharpCode.SharpZipLib.Zip.Compression;

namespace SiteGen.Pdf.Syntax;

/// <summary>
/// Compresses to the zlib format (RFC 1950 and 1951).
/// The framework's own compressor gives other bytes on other processors and in other versions of .NET;
/// the same sources must give the same PDF on every machine.
/// </summary>
internal static class Zlib
{
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.SetInput(data.ToArray());
        deflater.Finish();
        using var compressed = new MemoryStream((data.Length / 2) + 64);
        var piece = new byte[1 << 14];
        while (!deflater.IsFinished)
        {
            compressed.Write(piece, 0, deflater.Deflate(piece));
        }

        return compressed.ToArray();
    }
}
