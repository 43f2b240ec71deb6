using System.Text;
using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed class PdfTextTests
{
    [Fact]
    public void Characters_that_the_font_lacks_are_reported_once_with_their_text()
    {
        var result = Write("Two 😀 and 😀", "שלום", "Đặng");

        Assert.Equal(
            ["U+05D5 in 'שלום'", "U+05DC in 'שלום'", "U+05DD in 'שלום'", "U+05E9 in 'שלום'", "U+1EB7 in 'Đặng'", "U+1F600 in 'Two 😀 and 😀'"],
            result.Missing.Select(missing => $"U+{missing.Character.Value:X4} in '{missing.Context}'"));
    }

    [Fact]
    public void What_is_drawn_as_a_box_is_read_as_it_is()
    {
        using var reader = new PdfReader(Write("Two 😀 here").Bytes);

        var content = reader.Document.GetPage(1).GetMarkedContents().Single(mark => mark.Tag == "P");
        var span = Assert.Single(content.Children);

        Assert.Equal("😀 ", span.ActualText);
        Assert.Equal("\uFFFD", span.Letters[0].Value);
    }

    [Theory]
    [InlineData("e\u0301te\u0301 Lo\u0301dz\u0301 I\u0307zmir", "été Lódź İzmir")]
    [InlineData("no\u00A0break\u202Fspace", "no break space")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth non\u2011breaking", "softhyphen zerowidth non-breaking")]
    [InlineData("bell\u0007 null\0 escape\u001B mark\u200E\u202E\uFEFF", "bell null escape mark")]
    [InlineData("  white \t\r\n space  ", "white space")]
    public void Text_is_drawn_clean(string text, string drawn)
    {
        var result = Write(text);

        using var reader = new PdfReader(result.Bytes);
        Assert.Equal(drawn, reader.Text);
        Assert.Empty(result.Missing);
    }

    [Fact]
    public void An_accent_that_no_letter_takes_is_left_out_and_reported()
    {
        var result = Write("q\u0301");

        using var reader = new PdfReader(result.Bytes);
        Assert.Equal(new Rune('\u0301'), Assert.Single(result.Missing).Character);
        Assert.Equal("q", reader.Text);
    }

    [Fact]
    public void A_torn_surrogate_is_a_box() => Assert.Empty(Write("torn \uD83D here").Missing);

    [Fact]
    public void Names_for_screen_readers_keep_characters_that_the_font_lacks()
    {
        using var reader = PdfReader.Of(new PdfChoice("a", "Как дела?", [new PdfOption("ok", "хорошо 👍\u0007")]));

        var widget = reader.Resolve<DictionaryToken>(reader.Entry<ArrayToken>(reader.Document.GetPage(1).Dictionary, "Annots")!.Data[0]);

        Assert.Equal("Как дела? хорошо 👍", reader.Words(widget, "TU"));
    }

    [Fact]
    public void A_very_long_word_stays_between_the_margins()
    {
        using var reader = PdfReader.Of(
            new PdfHeading(1, new string('W', 300)),
            new PdfParagraph(new PdfText([new(new string('x', 500), true), new(new string('y', 500))])),
            new PdfTable(new string('L', 200), [new(new string('H', 200)), new("B")], [new([new PdfTextCell(new string('c', 200)), new PdfChoiceCell("a", "Tip", [new("v", new string('o', 200))])])]),
            new PdfScale("s", "Scale", 1, 3) { Low = new string('l', 200), High = new string('h', 200) },
            new PdfClosing(new string('z', 400), [new string('z', 400)]));

        Assert.All(reader.Document.GetPages().SelectMany(page => page.Letters), letter =>
            Assert.InRange(letter.BoundingBox.Right, PdfPaper.A4.Left, PdfPaper.A4.Right + 1));
    }

    private static PdfResult Write(params string[] paragraphs) => PdfWriter.Write(
        new PdfWorkbook("Test", "en", [new PdfSheet([.. paragraphs.Select(text => new PdfParagraph(text))])]),
        PdfPaper.A4,
        SampleSheets.Fonts);
}
