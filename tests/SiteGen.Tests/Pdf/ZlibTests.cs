using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using SiteGen.Pdf.Compression;
using Xunit;

namespace SiteGen.Tests.Pdf;

public class ZlibTests
{
    [Fact]
    public void Any_bytes_come_back_from_the_frameworks_reader() =>
        Gen.OneOf(Gen.Byte.Array[0, 4000], Gen.Byte[0, 3].Array[0, 70000], Gen.Byte[65, 90].Array[0, 300])
            .Sample(data => Expand(Zlib.Compress(data)).AsSpan().SequenceEqual(data), iter: 300);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(258)]
    [InlineData(40_000)]
    [InlineData(1_000_000)]
    public void A_run_of_one_byte_comes_back(int length)
    {
        var data = new byte[length];

        Assert.Equal(data, Expand(Zlib.Compress(data)));
    }

    [Fact]
    public void A_font_becomes_about_as_small_as_the_frameworks_best()
    {
        var data = SampleSheets.FontFile("Bold");
        using var framework = new MemoryStream();
        using (var zlib = new ZLibStream(framework, CompressionLevel.SmallestSize))
        {
            zlib.Write(data);
        }

        Assert.InRange(Zlib.Compress(data).Length, 1, framework.ToArray().Length * 1.01);
    }

    [Fact]
    public void The_same_bytes_are_written_on_every_machine()
    {
        var data = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"{i * i} apples; ")));

        Assert.Equal("C6F09B1BDA430380", Convert.ToHexString(SHA256.HashData(Zlib.Compress(data)))[..16]);
    }

    private static byte[] Expand(byte[] compressed)
    {
        using var stream = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var data = new MemoryStream();
        stream.CopyTo(data);
        return data.ToArray();
    }
}
