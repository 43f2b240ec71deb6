using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Pdf.Syntax;
using Xunit;

namespace SiteGen.Tests.Pdf;

public class ZlibTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Bytes_come_back_from_the_frameworks_reader(int length)
    {
        var data = new byte[length];
        new Random(1).NextBytes(data.AsSpan(length / 2));

        Assert.Equal(data, Expand(Zlib.Compress(data)));
    }

    [Fact]
    public void The_same_bytes_are_written_on_every_machine_and_every_thread()
    {
        var data = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"{i * i} apples; ")));

        var hashes = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => Convert.ToHexString(SHA256.HashData(Zlib.Compress(data)))[..16]);

        Assert.Equal(["08ACAD0899C06BB1"], hashes.Distinct());
    }

    private static byte[] Expand(byte[] compressed)
    {
        using var stream = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var data = new MemoryStream();
        stream.CopyTo(data);
        return data.ToArray();
    }
}
