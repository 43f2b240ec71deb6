using System.Text;
using SiteGen.Tests.Pdf;
using Xunit;

namespace SiteGen.Tests.Sheets;

public sealed class SheetPdfTests
{
    private static readonly string[] Papers = ["a4", "letter"];

    /// <summary>Every sheet of the guide with the pages that it takes.</summary>
    public static TheoryData<string, int> Sheets => new()
    {
        { "breakup-reasons", 3 },
        { "decide", 1 },
        { "if-its-no", 2 },
        { "letter-planner", 3 },
        { "miss-and-dont-miss", 1 },
        { "my-week", 1 },
        { "one-message-plan", 1 },
        { "one-page", 1 },
        { "personality-profile", 2 },
        { "second-try", 2 },
        { "why-i-want-this", 1 },
    };

    [Fact]
    public void No_sheet_of_the_guide_is_forgotten_here() =>
        Assert.Equal(BuiltSheets.OfGuide.Ids.Order(), Sheets.Select(row => row.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_fits_its_pages_and_weighs_at_most_60_kilobytes(string id, int pages) =>
        Assert.All(Papers, paper =>
        {
            var file = BuiltSheets.OfGuide.Bytes($"worksheets/{id}-{paper}.pdf");
            using var reader = new PdfReader(file);
            Assert.Equal(pages, reader.Document.NumberOfPages);
            Assert.InRange(file.Length, 1, 60_000);
        });

    [Fact]
    public void A_book_has_a_cover_with_the_first_pages_of_its_sheets()
    {
        using var reader = new PdfReader(BuiltSheets.OfGuide.Bytes("workbook-a4.pdf"));

        var plate = string.Join(' ', reader.Document.GetPage(1).GetWords().Select(word => word.Text));
        var cover = string.Join(' ', reader.Document.GetPage(2).GetWords().Select(word => word.Text));

        Assert.StartsWith("Workbook ", plate, StringComparison.Ordinal);
        Assert.Contains("This book belongs to", plate, StringComparison.Ordinal);
        Assert.Contains("to sew", plate, StringComparison.Ordinal);
        Assert.DoesNotContain("ended", plate, StringComparison.Ordinal);
        Assert.Equal(2 + Sheets.Sum(row => row.Data.Item2), reader.Document.NumberOfPages);
        Assert.Contains("Why it ended 1 ", cover, StringComparison.Ordinal);
        Assert.Contains("Why I want this 4 ", cover, StringComparison.Ordinal);
        Assert.DoesNotContain("ex-boyfriend", cover, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_cover_has_lines_of_a_pen_and_a_pencil_that_hides_what_is_behind_it()
    {
        using var reader = new PdfReader(BuiltSheets.OfGuide.Bytes("workbook-a4.pdf"));
        var lines = reader.Document.GetPage(1).Paths.Where(path => path.IsStroked && path.LineWidth is not (0.5 or 1)).ToList();

        Assert.All(lines, path => Assert.InRange(path.LineWidth, (0.5 * 72 / 25.4) - 0.01, (0.7 * 72 / 25.4) + 0.01));
        Assert.Contains(lines, path => path is { IsFilled: true, IsStroked: true } && path.GetBoundingRectangle() is { Width: > 60, Height: > 100 });
    }

    [Fact]
    public void No_line_of_a_foot_ends_within_a_number_or_beside_a_dot()
    {
        for (var length = 10; length < 34; length += 3)
        {
            var name = new string('n', length);
            var built = BuiltSheets.Of(new(
            [
                new("index.md", "# Home"u8.ToArray(), "input/index.md"),
                new("site.yml", "title: T\ncountry: US\n"u8.ToArray(), "input/site.yml"),
                new("safety.md", "---\nurgent: true\n---\n# Safety"u8.ToArray(), "input/safety.md"),
                new("worksheets/a.yml", Encoding.UTF8.GetBytes("title: A\npurpose: A.\nfoot: [helplines]\nsections:\n  - fields: [{id: a, type: text, label: A}]\n"), "input/worksheets/a.yml"),
                new("data/helplines.yml", Encoding.UTF8.GetBytes($$"""
                    countries:
                      - code: US
                        name: United States
                        services:
                          - {id: a, name: {{name}} Line, topics: [abuse], phone: '0808 2000 247', checked: 2026-11-20, source: https://example.org/}
                          - {id: b, name: {{name}} Line, topics: [crisis], phone: '1-800-555-0100', checked: 2026-11-20, source: https://example.org/}
                    """), "input/data/helplines.yml"),
            ]));
            using var reader = new PdfReader(built.Bytes("worksheets/a-a4.pdf"));
            var lines = reader.Document.GetPage(1).GetWords().GroupBy(word => Math.Round(word.BoundingBox.Bottom / 6))
                .Select(line => string.Join(' ', line.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text))).ToList();

            Assert.DoesNotContain(lines, line => line.StartsWith('·') || line.EndsWith('·'));
            Assert.Contains(lines, line => line.Contains("0808 2000 247 ·", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.Contains("1-800-555-0100.", StringComparison.Ordinal));
            Assert.Contains("0808 2000 247 · n", built.Text("worksheets/a.txt"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_sheets_give_the_same_bytes()
    {
        var again = BuiltSheets.Of(MemorySite.Tree(Repository.Flagship, "input"));

        Assert.All(
            again.Files.Addresses.Where(address => address.EndsWith(".pdf", StringComparison.Ordinal)),
            address => Assert.Equal(BuiltSheets.OfGuide.Bytes(address), again.Bytes(address)));
    }

    [Fact]
    public void A_sheet_that_is_too_long_for_a_page_takes_another_one_and_says_so_on_each()
    {
        var built = BuiltSheets.OfSheet("""
            title: Long
            purpose: One page cannot hold it.
            sections:
              - fields:
                  - {id: first, type: lines, label: First, lines: 20}
                  - {id: second, type: lines, label: Second, lines: 20}
              - fields:
                  - id: boxes
                    type: rows
                    label: What is in which box?
                    rows: 40
                    columns: [{id: what, label: What is in it}]
            """);

        Assert.DoesNotContain(built.Found, diagnostic => diagnostic.Position.File == "input/worksheets/sheet.yml");
        Assert.All(Papers, paper =>
        {
            using var reader = new PdfReader(built.Bytes($"worksheets/sheet-{paper}.pdf"));
            var pages = reader.Document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))).ToList();
            Assert.True(pages.Count > 2);
            Assert.All(pages.Index(), page => Assert.Contains($"{page.Index + 1} of {pages.Count}", page.Item, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void What_no_page_can_hold_is_one_error_at_its_field()
    {
        var built = BuiltSheets.OfSheet($"""
            title: High
            purpose: A row of its table is higher than a page.
            sections:
              - fields:
                  - id: first
                    type: text
                    label: First
                  - id: days
                    type: rows
                    label: How was it?
                    labels: [A day, '{string.Join(' ', Enumerable.Repeat("and so on", 120))}']
                    columns: [{"{id: a, label: A, width: 12}, {id: b, label: B, width: 12}"}]
            """);

        var error = Assert.Single(built.Found, diagnostic => diagnostic.Position.File == "input/worksheets/sheet.yml");
        Assert.Equal("input/worksheets/sheet.yml:8:9 SG304", $"{error.Position} {error.Code}");
        Assert.Contains("'days'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_the_font_lacks_are_a_warning_that_shows_them_once()
    {
        var found = BuiltSheets.OfSheet("""
            title: Почему
            purpose: Łódź and 好.
            sections:
              - fields: [{id: first, type: text, label: First}]
            """).Found;

        var warning = Assert.Single(found, diagnostic => diagnostic.Code == "SG305");
        Assert.All("Почему好", letter => Assert.Contains(letter, warning.Message));
        Assert.DoesNotContain('Ł', warning.Message);
    }

    [Fact]
    public void Characters_of_several_sheets_are_told_once_where_the_first_stands()
    {
        var sheet = "title: A sheet\npurpose: What for.\nsections:\n  - fields:\n      - {id: a, type: text, label: Plain}\n      - {id: b, type: choice, label: Которая?, options: [Да, Нет]}\n";
        var found = BuiltSheets.Of(new(
        [
            new("index.md", "# Home"u8.ToArray(), "input/index.md"),
            .. ((string[])["one", "two"]).Select(id => new Sources.SourceFile($"worksheets/{id}.yml", System.Text.Encoding.UTF8.GetBytes(sheet), $"input/worksheets/{id}.yml")),
        ])).Found;

        Assert.Equal("input/worksheets/one.yml:6:9", Assert.Single(found, diagnostic => diagnostic.Code == "SG305").Position.ToString());
    }

    [Fact]
    public void A_script_from_right_to_left_is_told_with_the_one_way_that_helps()
    {
        var found = BuiltSheets.OfSheet("title: A sheet\npurpose: What for.\nsections:\n  - fields: [{id: a, type: text, label: מה יש בקופסה}]\n").Found;

        Assert.Contains("cannot be set from right to left", Assert.Single(found, diagnostic => diagnostic.Code == "SG305").Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_may_have_any_valid_name()
    {
        var sheet = "title: A sheet\npurpose: What for.\nsections:\n  - fields: [{id: a, type: text, label: A}]\n"u8.ToArray();
        var built = BuiltSheets.Of(new([new("index.md", "# Home"u8.ToArray(), "input/index.md"), new("worksheets/name.yml", sheet, "input/worksheets/name.yml")]));

        Assert.DoesNotContain(built.Found, diagnostic => diagnostic.Position.File == "input/worksheets/name.yml");
        Agreement.AssertWorkbooks(built);
    }
}
