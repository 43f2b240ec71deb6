using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Reading;

/// <summary>The sizes of pictures that browsers wrote and show (<c>RareTests</c> of the browser tests compare them); whatever their files are cut to.</summary>
public sealed class PictureSizeTests
{
    private static readonly string Folder = Path.Join(Sample.Root, "markdown/pictures/input/images");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_ends_anywhere_or_has_a_wrong_byte_is_read_to_its_end(string name)
    {
        var bytes = File.ReadAllBytes(Path.Join(Folder, name));
        for (var length = 0; length < bytes.Length; length++)
        {
            _ = PictureSize.Of(bytes.AsSpan(0, length));
            foreach (byte wrong in (byte[])[0x00, 0x7F, 0xFF])
            {
                var changed = (byte[])bytes.Clone();
                changed[length] = wrong;
                Assert.True(PictureSize.Of(changed) is null or { Width: > 0, Height: > 0 });
            }
        }
    }

    [Theory]
    [InlineData("<svg width='2in' height='144pt'/>", 192, 192)]
    [InlineData("<svg width='1e1' height='10.4px' viewBox='0 0 3 3'/>", 3, 3)]
    [InlineData("<svg width='10' viewBox='0,0,30,20'/>", 30, 20)]
    [InlineData("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'><svg height='7' width='8'/>", 8, 7)]
    public void A_drawing_tells_its_size_in_lengths_or_by_its_box(string drawing, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), PictureSize.Of(System.Text.Encoding.UTF8.GetBytes(drawing)));

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("<svg width='100%' height='100%'/>")]
    [InlineData("<svg viewBox='0 0 0 9'/>")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("")]
    public void What_tells_no_size_has_none(string text) => Assert.Null(PictureSize.Of(System.Text.Encoding.UTF8.GetBytes(text)));
}
