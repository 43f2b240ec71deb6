using System.Text;
using SiteGen.Pdf.Syntax;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed class PdfBufferTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(12.5, "12.5")]
    [InlineData(0.05, "0.05")]
    [InlineData(-3.456, "-3.46")]
    [InlineData(595.28, "595.28")]
    public void Numbers_are_rounded_to_hundredths(double number, string written) =>
        Assert.Equal(written, Written(new PdfBuffer().Number(number)));

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("a (b) \\", "(a \\(b\\) \\\\)")]
    [InlineData("é", "<FEFF00E9>")]
    [InlineData("😀", "<FEFFD83DDE00>")]
    [InlineData("line\n", "<FEFF006C0069006E0065000A>")]
    public void Text_is_escaped(string text, string written) =>
        Assert.Equal(written, Written(new PdfBuffer().Text(text)));

    [Theory]
    [InlineData("Not-sure_1", "/Not-sure_1")]
    [InlineData("a b/c#(ü", "/a#20b#2Fc#23#28#C3#BC")]
    public void Names_are_escaped(string name, string written) =>
        Assert.Equal(written, Written(new PdfBuffer().Name(name)));

    [Fact]
    public void Numbers_do_not_grow_together() =>
        Assert.Equal("/Name 1 2 0 R[3 4]", Written(new PdfBuffer().Name("Name").Number(1).Reference(2).Raw("["u8).Number(3).Number(4).Raw("]"u8)));

    private static string Written(PdfBuffer buffer) => Encoding.ASCII.GetString(buffer.Written);
}
