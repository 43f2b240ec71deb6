using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed class PdfWriterTests
{
    [Fact]
    public void The_same_workbook_gives_the_same_bytes() =>
        Assert.Equal(
            PdfWriter.Write(SampleSheets.Workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes,
            PdfWriter.Write(SampleSheets.Workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);

    [Fact]
    public void Many_threads_may_share_the_fonts()
    {
        var expected = PdfWriter.Write(SampleSheets.Workbook, PdfPaper.Letter, SampleSheets.Fonts).Bytes;

        var written = Enumerable.Range(0, 16).AsParallel()
            .Select(_ => PdfWriter.Write(SampleSheets.Workbook, PdfPaper.Letter, SampleSheets.Fonts).Bytes);

        Assert.All(written, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void A_sheet_weighs_less_than_60_kilobytes() =>
        Assert.All(SampleSheets.Workbook.Sheets, sheet =>
            Assert.InRange(PdfWriter.Write(SampleSheets.Workbook with { Cover = null, Sheets = [sheet] }, PdfPaper.A4, SampleSheets.Fonts).Bytes.Length, 1, 60_000));

    [Theory]
    [InlineData(595.28, 841.89)]
    [InlineData(612, 792)]
    public void Pages_have_the_size_of_the_paper(double width, double height)
    {
        using var reader = PdfReader.Of(new PdfPaper(width, height), new PdfParagraph("Text"));

        Assert.Equal((width, height), (reader.Document.GetPage(1).Width, reader.Document.GetPage(1).Height));
    }

    [Fact]
    public void The_file_says_what_it_is()
    {
        using var reader = new PdfReader(PdfWriter.Write(SampleSheets.Workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);

        Assert.Equal("Worksheets: weighing it up", reader.Document.Information.Title);
        Assert.Equal("Zoë Łukasz", reader.Document.Information.Author);
        Assert.Equal("D:20261122120000Z", reader.Document.Information.CreationDate);
        Assert.Equal("en", reader.Words(reader.Catalog, "Lang"));
        Assert.Equal("true", reader.Entry<DictionaryToken>(reader.Catalog, "ViewerPreferences")!.Data["DisplayDocTitle"].ToString(), ignoreCase: true);
        Assert.True(reader.Document.TryGetXmpMetadata(out var metadata));
        Assert.Contains("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Worksheets: weighing it up</rdf:li>", System.Text.Encoding.UTF8.GetString(metadata.GetXmlBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_title_stays_text_in_the_metadata()
    {
        var workbook = new PdfWorkbook("a < b & \u0007 \"c\"", "en", [new PdfSheet([new PdfParagraph("Text")])]);

        using var reader = new PdfReader(PdfWriter.Write(workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);

        Assert.True(reader.Document.TryGetXmpMetadata(out var metadata));
        var title = metadata.GetXDocument().Descendants("{http://purl.org/dc/elements/1.1/}title").Single();
        Assert.Equal("a < b & \"c\"", title.Value);
    }

    [Fact]
    public void Every_field_is_there_under_its_full_name()
    {
        using var reader = new PdfReader(PdfWriter.Write(SampleSheets.Workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);

        var kinds = reader.Fields.GroupBy(field => field.GetType().Name).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(44, kinds[nameof(AcroTextField)]);
        Assert.Equal(28, kinds[nameof(AcroCheckboxField)]);
        Assert.Equal(29, kinds[nameof(AcroRadioButtonsField)]);
    }

    [Fact]
    public void Lines_are_ruled_until_something_is_typed()
    {
        using var reader = PdfReader.Of(new PdfLines("lines", "Lines", 3), new PdfEntry("entry", "Entry"));

        var looks = reader.Fields.ToDictionary(field => field.Information.PartialName!, field => reader.Entry<DictionaryToken>(field.Dictionary, "AP"));

        Assert.Null(looks["entry"]);
        Assert.NotNull(reader.Entry<StreamToken>(looks["lines"]!, "N"));
    }

    [Fact]
    public void Two_fields_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => PdfReader.Of(new PdfEntry("a.b", "One"), new PdfEntry("a.b", "Two")));

    [Fact]
    public void A_field_inside_a_field_is_refused() =>
        Assert.Throws<ArgumentException>(() => PdfReader.Of(new PdfEntry("a", "One"), new PdfEntry("a.b", "Two")));

    [Fact]
    public void A_row_with_too_few_cells_is_refused() =>
        Assert.Throws<ArgumentException>(() => PdfReader.Of(new PdfTable("Table", [new("One"), new("Two")], [new([new PdfTextCell("only")])])));

    [Fact]
    public void A_document_without_fields_has_no_form_and_embeds_only_what_it_draws()
    {
        var workbook = new PdfWorkbook("Test", "en", [new PdfSheet([new PdfHeading(1, "Title"), new PdfParagraph("Some text.")])]);

        var result = PdfWriter.Write(workbook, PdfPaper.A4, SampleSheets.Fonts);

        using var reader = new PdfReader(result.Bytes);
        Assert.False(reader.Catalog.ContainsKey(NameToken.Create("AcroForm")));
        Assert.InRange(result.Bytes.Length, 1, 12_000);
    }

    [Fact]
    public void Text_comes_back_in_reading_order()
    {
        using var reader = PdfReader.Of(
            new PdfHeading(1, "Why it ended"),
            new PdfParagraph("Zoë and Łukasz — “gęślą jaźń”."),
            new PdfTicks("a", "Label", [new("x", "First"), new("y", "Second")]));

        Assert.Equal("Why it ended Zoë and Łukasz — “gęślą jaźń”. Label First Second", reader.Text);
    }

    [Fact]
    public void Bookmarks_lead_to_titles_and_sections()
    {
        using var reader = new PdfReader(PdfWriter.Write(SampleSheets.Workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);

        Assert.True(reader.Document.TryGetBookmarks(out var bookmarks));

        Assert.Equal(
            ["Weighing it up", "The sheets", "Why it ended", "The reasons", "When you argued", "What I miss and what I don’t, set side by side"],
            bookmarks.GetNodes().Select(node => node.Title));
        Assert.Equal(3, bookmarks.Roots.Count);
    }
}
