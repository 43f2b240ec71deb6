using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed partial class PdfLayoutTests
{
    private const double Millimetre = 72 / 25.4;
    private const double Pixel = 0.75;

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

    [Theory]
    [InlineData(16, 8, 20)]
    [InlineData(8, 150, 300)]
    public void A_box_to_go_on_in_reaches_down_to_the_closing_but_is_no_page_of_its_own(int lines, double least, double most)
    {
        using var reader = PdfReader.Of(new PdfLines("lines", "Lines", lines), new PdfClosing("Closing", ["Foot"]) { More = new("more", "Go on") });

        var box = Areas(reader)["more"];
        var closing = reader.Document.GetPage(1).GetWords().Single(word => word.Text == "Closing").BoundingBox;

        Assert.InRange(box.Bottom - closing.Top, least, most);
        Assert.InRange(box.Height, 60 * Millimetre, 90 * Millimetre);
    }

    [Fact]
    public void What_a_box_to_go_on_in_leaves_makes_rows_higher()
    {
        using var reader = PdfReader.Of(Table(6), new PdfClosing("Closing", ["Foot"]) { More = new("more", "Go on") });

        Assert.InRange(Areas(reader)["row.1"].Height, 15 * Millimetre, 18 * Millimetre);
    }

    [Fact]
    public void Three_dates_are_columns_with_their_labels_above_and_their_lines_at_one_height()
    {
        using var reader = PdfReader.Of(new PdfDates([Date("a", "Look back after one week"), Date("b", "After"), Date("c", "After eight weeks, or when you are asked again")]));
        var areas = Areas(reader);
        var words = reader.Document.GetPage(1).GetWords().ToList();

        Assert.Single(areas.Values, area => area.Left < PdfPaper.A4.Left + 1);
        Assert.Equal(areas["b"].Left - areas["a"].Left, areas["c"].Left - areas["b"].Left, 0.1);
        Assert.All(areas.Values, area => Assert.Equal((areas["a"].Bottom, areas["a"].Top), (area.Bottom, area.Top)));
        Assert.All(words.Where(word => word.Text is "week" or "After" or "again"), word => Assert.InRange(word.BoundingBox.Bottom, areas["a"].Top, areas["a"].Top + 30));
        Assert.All(areas.Values, area => Assert.Contains(words, word => word.BoundingBox.Bottom > area.Top && Math.Abs(word.BoundingBox.Left - area.Left) < 2));
    }

    [Fact]
    public void Two_dates_have_their_labels_beside_their_lines_if_both_fit_and_else_both_above()
    {
        const string Long = "Look back on what you wrote down after";
        using var brief = PdfReader.Of(new PdfDates([Date("a", "Today"), Date("b", "Again")]));
        using var mixed = PdfReader.Of(new PdfDates([Date("a", "Today"), Date("b", Long)]));

        Assert.All(["Today", "Again"], word => Assert.InRange(Bottom(brief, word), Areas(brief)["a"].Bottom, Areas(brief)["a"].Top));
        Assert.All(["Today", "Look"], word => Assert.True(Bottom(mixed, word) > Areas(mixed)["a"].Top, word));
        Assert.All([brief, mixed], reader => Assert.Equal(Areas(reader)["a"].Bottom, Areas(reader)["b"].Bottom));

        static double Bottom(PdfReader reader, string text) => reader.Document.GetPage(1).GetWords().Single(word => word.Text == text).BoundingBox.Bottom;
    }

    [Fact]
    public void A_column_of_boxes_is_as_narrow_as_its_head_and_what_is_written_has_the_rest_by_its_shares()
    {
        using var reader = PdfReader.Of(Week(ticks: 1));
        using var wide = PdfReader.Of(Week(ticks: 12));
        var (cells, same) = (Areas(reader), Areas(wide));
        var words = reader.Document.GetPage(1).GetWords().ToList();

        // A head of two words takes two lines.
        Assert.True(Word("Phone").Bottom > Word("away").Top);
        Assert.InRange(cells["away"].Left, PdfPaper.A4.Right - Word("Phone").Width - 3, PdfPaper.A4.Right);
        Assert.InRange(cells["thing"].Left, Word("Wednesday").Right, Word("Wednesday").Right + 12);
        Assert.Equal(4.0 / 3, (cells["thing"].Width + 10) / (cells["person"].Width + 10), 0.02);
        Assert.Equal(cells, same);

        PdfRectangle Word(string text) => words.Single(word => word.Text == text).BoundingBox;

        static PdfTable Week(double ticks) => new(
            "Week",
            [new(string.Empty, 0), new("One thing for me, and when", 4), new("Somebody to see", 3), new("Ate", ticks), new("Phone away", 2 * ticks)],
            [new([new PdfTextCell("Wednesday"), new PdfEntryCell("thing", "Thing"), new PdfEntryCell("person", "Person"), new PdfTickCell("ate", "Ate"), new PdfTickCell("away", "Away")])]);
    }

    [Fact]
    public void A_column_of_choices_takes_no_more_than_its_options_need()
    {
        using var reader = PdfReader.Of(new PdfTable(
            "Reasons",
            [new("What"), new("Could it change?", 3)],
            [new([new PdfEntryCell("what", "What"), new PdfChoiceCell("change", "Change", [.. SampleSheets.Options("yes", "no")])])]));

        Assert.InRange(Areas(reader)["what"].Width, 350, 430);
    }

    [Fact]
    public void A_table_without_places_to_write_is_shared_by_its_weights()
    {
        using var reader = PdfReader.Of(new PdfTable(
            "Days", [new(string.Empty, 0), new("Ate"), new("Slept")], [new([new PdfTextCell("Monday"), new PdfTickCell("ate", "Ate"), new PdfTickCell("slept", "Slept")])]));

        Assert.InRange(Areas(reader)["slept"].Left - Areas(reader)["ate"].Left, 180, 240);
    }

    [Fact]
    public void Holes_to_sew_by_lie_where_browsers_print_them()
    {
        var edge = EdgeOfTheme().Match(Repository.Read("theme/partials/edge.html"));
        var margins = Margins().Match(Repository.Read("theme/styles/print.css"));
        var dashes = Dashes().Match(Repository.Read("theme/styles/fields.css"));
        double Of(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var (pitch, first) = (Of(edge, "pitch") * Pixel, (Of(margins, "top") * Millimetre) + ((Of(edge, "pitch") - Of(edge, "before")) * Pixel));
        var inset = (Of(margins, "left") * Millimetre) + (Of(edge, "x") * Pixel);
        var holes = (int)(Of(edge, "length") / Of(edge, "pitch")) + 1;
        Assert.Equal(Of(dashes, "pitch"), Of(edge, "pitch"));

        Assert.All([PdfPaper.A4, PdfPaper.Letter], paper =>
        {
            var sheet = new PdfSheet([new PdfParagraph("Text")]) { Thread = [3] };
            using var reader = new PdfReader(PdfWriter.Write(new PdfWorkbook("Test", "en", [sheet]), paper, SampleSheets.Fonts).Bytes);
            var drawn = reader.Document.GetPage(1).Paths.SelectMany(path => path).Select(path => path.GetBoundingRectangle()!.Value).ToList();
            var circles = drawn.Where(area => area.Width > 1).ToList();
            var stitch = Assert.Single(drawn, area => area.Width < 0.1);

            Assert.Equal(holes, circles.Count);
            Assert.All(circles.Index(), hole =>
            {
                Assert.Equal(first + (hole.Index * pitch), paper.Height - hole.Item.Centroid.Y, 0.1);
                Assert.Equal(inset, hole.Item.Centroid.X, 0.1);
            });
            Assert.Equal((first + (2 * pitch), first + (3 * pitch)), (paper.Height - stitch.Top, paper.Height - stitch.Bottom), Near);
            Assert.Equal(inset, stitch.Left, 0.1);
        });

        static bool Near((double Top, double Bottom) a, (double Top, double Bottom) b) => Math.Abs(a.Top - b.Top) < 0.1 && Math.Abs(a.Bottom - b.Bottom) < 0.1;
    }

    [Fact]
    public void Small_paper_has_as_many_holes_as_it_has_room_for()
    {
        var sheet = new PdfSheet([new PdfParagraph("Text")]) { Thread = [1, 10] };
        var paper = new PdfPaper(420, 595);
        using var reader = new PdfReader(PdfWriter.Write(new PdfWorkbook("Test", "en", [sheet]), paper, SampleSheets.Fonts).Bytes);

        Assert.All(
            reader.Document.GetPage(1).Paths.SelectMany(path => path),
            path => Assert.InRange(path.GetBoundingRectangle()!.Value.Bottom, paper.Height - paper.Bottom - 3, paper.Height));
    }

    [Fact]
    public void A_heading_stands_clear_of_the_contents_below_it()
    {
        var cover = new PdfSheet([new PdfHeading(2, "Sheets"), new PdfContents([new("First", "Purpose")])]);
        var workbook = new PdfWorkbook("Test", "en", [new PdfSheet([new PdfParagraph("Text")])]) { Cover = cover };
        using var reader = new PdfReader(PdfWriter.Write(workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);
        var words = reader.Document.GetPage(1).GetWords().ToList();

        Assert.InRange(Word("Sheets").Bottom - Word("First").Top, 8 * Millimetre, 12 * Millimetre);

        PdfRectangle Word(string text) => words.Single(word => word.Text == text).BoundingBox;
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

    private static PdfDate Date(string name, string label) => new(name, label, "year-month-day");

    private static Dictionary<string, PdfRectangle> Areas(PdfReader reader) =>
        Widgets(reader, 1).Where(widget => reader.Words(widget, "T") is not null).ToDictionary(widget => Sheets.PdfControls.Name(reader, widget), widget => Rectangle(reader, widget));

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

    [GeneratedRegex(@"M(?<x>\d+) \{\{ step \* (?<pitch>\d+) - (?<before>\d+) \}\}v\k<pitch>""/>.*M\k<x> (?<first>\d+)v(?<length>\d+)""/></svg>")]
    private static partial Regex EdgeOfTheme();

    [GeneratedRegex(@"@page \{ margin: (?<top>\d+)mm (?<left>\d+)mm; \}")]
    private static partial Regex Margins();

    [GeneratedRegex(@"\.edge .*stroke-dasharray: 0 (?<pitch>\d+);")]
    private static partial Regex Dashes();

    private static bool Overlap(PdfRectangle a, PdfRectangle b) =>
        a.Left < b.Right - 0.1 && b.Left < a.Right - 0.1 && a.Bottom < b.Top - 0.1 && b.Bottom < a.Top - 0.1;
}
