using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed class PdfLayoutTests
{
    public static TheoryData<double, double, double> Papers => new()
    {
        { 595.28, 841.89, 1 },
        { 612, 792, 1 },
        { 595.28, 841.89, 1.4 },
        { 612, 792, 1.8 },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void Fields_stay_between_the_margins_and_apart(double width, double height, double scale)
    {
        var paper = new PdfPaper(width, height) { Scale = scale };
        using var reader = new PdfReader(PdfWriter.Write(SampleSheets.Workbook, paper, SampleSheets.Fonts).Bytes);

        for (var page = 1; page <= reader.Document.NumberOfPages; page++)
        {
            var areas = Widgets(reader, page).Select(widget => Rectangle(reader, widget)).ToArray();
            Assert.All(areas, area =>
            {
                Assert.InRange(area.Left, paper.Left - 0.01, area.Right);
                Assert.InRange(area.Right, area.Left, paper.Right + 0.01);
                Assert.InRange(area.Bottom, height - paper.Bottom - 0.01, area.Top);
                Assert.InRange(area.Top, area.Bottom, height - paper.Top + 0.01);
            });
            Assert.Empty(areas.SelectMany((a, i) => areas.Skip(i + 1).Where(b => Overlap(a, b))));
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void No_text_stands_in_a_field(double width, double height, double scale)
    {
        var paper = new PdfPaper(width, height) { Scale = scale };
        using var reader = new PdfReader(PdfWriter.Write(SampleSheets.Workbook, paper, SampleSheets.Fonts).Bytes);

        for (var page = 1; page <= reader.Document.NumberOfPages; page++)
        {
            var areas = Widgets(reader, page).Select(widget => Rectangle(reader, widget)).ToArray();
            Assert.Empty(reader.Document.GetPage(page).Letters
                .Where(letter => letter.Value != " " && areas.Any(area => Overlap(area, letter.BoundingBox)))
                .Select(letter => letter.Value));
        }
    }

    [Fact]
    public void A_long_table_repeats_its_head_on_every_page_as_decoration()
    {
        using var reader = PdfReader.Of(Table(50));

        Assert.InRange(reader.Document.NumberOfPages, 2, 4);
        Assert.All(reader.Document.GetPages(), page => Assert.Contains(page.GetWords(), word => word.Text == "Heading"));
        Assert.Single(new StructureReader(reader).Elements, element => element.Type == "THead");
    }

    [Fact]
    public void A_heading_is_never_alone_at_the_foot_of_a_page()
    {
        for (var lines = 20; lines < 32; lines++)
        {
            using var reader = PdfReader.Of(
                new PdfLines("lines", "Lines", lines), new PdfHeading(2, "Last"), new PdfEntry("entry", "Label"));

            var page = reader.Document.GetPages().Single(page => page.GetWords().Any(word => word.Text == "Last"));
            Assert.Contains(page.GetWords(), word => word.Text == "Label");
            Assert.Contains(Widgets(reader, page.Number), widget => reader.Words(widget, "T") == "entry");
        }
    }

    [Fact]
    public void The_closing_stands_at_the_foot_and_never_alone()
    {
        for (var lines = 20; lines < 32; lines++)
        {
            using var reader = PdfReader.Of(
                new PdfLines("lines", "Lines", lines - 2), new PdfEntry("entry", "Entry"), new PdfClosing("Closing", ["Foot"]));

            var last = reader.Document.GetPages().Last();
            Assert.NotEmpty(Widgets(reader, last.Number));
            var closing = Assert.Single(last.GetWords(), word => word.Text == "Foot");
            Assert.InRange(closing.BoundingBox.Bottom, 841.89 - PdfPaper.A4.Bottom, 841.89 - PdfPaper.A4.Bottom + 10);
        }
    }

    [Fact]
    public void A_box_to_go_on_in_takes_no_page_and_leaves_nothing_where_there_is_no_room()
    {
        var seen = new HashSet<bool>();
        for (var lines = 20; lines < 32; lines++)
        {
            PdfBlock[] Blocks(PdfMore? more) =>
                [new PdfLines("lines", "Lines", lines - 2), new PdfEntry("entry", "Entry"), new PdfClosing("Closing", ["Foot"]) { More = more }];
            using var plain = PdfReader.Of(Blocks(null));
            using var reader = PdfReader.Of(Blocks(new("more", "Go on")));
            var isThere = reader.Fields.Count == 3;
            seen.Add(isThere);

            Assert.Equal(plain.Document.NumberOfPages, reader.Document.NumberOfPages);
            Assert.Equal(isThere, reader.Text.Contains("Go on", StringComparison.Ordinal));
            Assert.Equal(
                $"Document(Sect(Div(P Form) Div(P Form){(isThere ? " Div(P Form)" : "")} P P))",
                new StructureReader(reader).Outline);
        }

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void What_no_page_can_hold_is_divided()
    {
        using var reader = PdfReader.Of(new PdfTogether([.. Enumerable.Range(0, 50).Select(i => new PdfEntry($"e{i}", $"Label {i}"))]));

        Assert.InRange(reader.Document.NumberOfPages, 3, 5);
        Assert.Equal(50, reader.Fields.Count);
    }

    [Fact]
    public void Sheets_begin_on_new_pages_and_count_their_own()
    {
        var workbook = new PdfWorkbook("Test", "en",
        [
            new PdfSheet([Table(50)]) { Title = "First", Foot = "Foot" },
            new PdfSheet([new PdfParagraph("Text")]) { Title = "Second", Foot = "Foot" },
        ])
        { Wording = new PdfWording("{0} von {1}") };

        using var reader = new PdfReader(PdfWriter.Write(workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);

        Assert.Equal(["1 von 2 Foot", "First 2 von 2 Foot", "Foot"], reader.Document.GetPages().Select(Furniture));
    }

    [Fact]
    public void A_book_numbers_its_pages_through_after_the_cover()
    {
        var workbook = new PdfWorkbook("Test", "en", [new PdfSheet([Table(50)]), new PdfSheet([new PdfParagraph("Text")])])
        {
            Cover = new PdfSheet([new PdfHeading(1, "Cover"), new PdfContents([new("First", "Purpose"), new("Second", "Purpose")])]),
        };

        using var reader = new PdfReader(PdfWriter.Write(workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);

        Assert.Equal(["", "1 of 2 1", "2 of 2 2", "3"], reader.Document.GetPages().Select(Furniture));
        Assert.Equal("Cover First 1 Purpose Second 3 Purpose", string.Join(' ', reader.Document.GetPage(1).GetWords().Select(word => word.Text)));
        Assert.Equal(2, reader.Document.GetPage(1).GetAnnotations().Count());
    }

    [Fact]
    public void What_is_left_of_a_page_goes_to_its_rows()
    {
        static double RowHeight(int rows)
        {
            using var reader = PdfReader.Of(Table(rows));
            var areas = Widgets(reader, 1).Select(widget => Rectangle(reader, widget)).Where(area => area.Width > 100).ToArray();
            return areas[0].Bottom - areas[1].Bottom;
        }

        var (few, some, many) = (RowHeight(3), RowHeight(25), RowHeight(29));

        Assert.True(few > some && some > many, $"{few}, {some}, {many}");
    }

    [Fact]
    public void Two_threads_of_text_beside_each_other_do_not_touch()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 60));
        using var reader = PdfReader.Of(new PdfSideBySide([new PdfParagraph(words)], [new PdfParagraph(words)]));

        var middle = (PdfPaper.A4.Left + PdfPaper.A4.Right) / 2;
        Assert.All(reader.Document.GetPage(1).Letters.Where(letter => letter.Value != " "), letter =>
            Assert.False(letter.BoundingBox.Left < middle + 5 && letter.BoundingBox.Right > middle - 5));
    }

    /// <summary>What stands in the margins.</summary>
    private static string Furniture(UglyToad.PdfPig.Content.Page page) => string.Join(' ', page.GetWords()
        .Where(word => word.BoundingBox.Bottom > page.Height - PdfPaper.A4.Top || word.BoundingBox.Top < page.Height - PdfPaper.A4.Bottom)
        .Select(word => word.Text));

    private static PdfTable Table(int rows) => new(
        "Label",
        [new("Heading", 2), new("Tick")],
        [.. Enumerable.Range(0, rows).Select(row => new PdfRow([new PdfEntryCell($"row.{row}", $"Row {row}"), new PdfTickCell($"tick.{row}", $"Row {row}")]))]);

    private static IEnumerable<DictionaryToken> Widgets(PdfReader reader, int page) =>
        reader.Entry<ArrayToken>(reader.Document.GetPage(page).Dictionary, "Annots") is { } annotations
            ? annotations.Data.Select(reader.Resolve<DictionaryToken>).Where(annotation => reader.Entry<NameToken>(annotation, "Subtype")!.Data == "Widget")
            : [];

    private static PdfRectangle Rectangle(PdfReader reader, DictionaryToken widget)
    {
        var sides = reader.Entry<ArrayToken>(widget, "Rect")!.Data.Cast<NumericToken>().Select(side => side.Double).ToArray();
        return new PdfRectangle(sides[0], sides[1], sides[2], sides[3]);
    }

    private static bool Overlap(PdfRectangle a, PdfRectangle b) =>
        a.Left < b.Right - 0.1 && b.Left < a.Right - 0.1 && a.Bottom < b.Top - 0.1 && b.Bottom < a.Top - 0.1;
}
