using SiteGen.Tests.Pdf;
using Xunit;

namespace SiteGen.Tests.Sheets;

public sealed class SheetPdfTests
{
    private static readonly string[] Papers = ["a4", "letter"];

    /// <summary>Every sheet of the guide with the pages that it takes.</summary>
    public static TheoryData<string, int> Sheets => new()
    {
        { "breakup-reasons", 2 },
        { "if-its-no", 1 },
        { "letter-planner", 2 },
        { "miss-and-dont-miss", 1 },
        { "my-week", 1 },
        { "one-message-plan", 1 },
        { "personality-profile", 2 },
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

        var cover = string.Join(' ', reader.Document.GetPage(1).GetWords().Select(word => word.Text));

        Assert.Equal(1 + Sheets.Sum(row => row.Data.Item2), reader.Document.NumberOfPages);
        Assert.Contains("Why it ended 1 ", cover, StringComparison.Ordinal);
        Assert.Contains("Why I want this 3 ", cover, StringComparison.Ordinal);
        Assert.DoesNotContain("ex-boyfriend", cover, StringComparison.OrdinalIgnoreCase);
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
    public void A_sheet_that_does_not_fit_its_page_is_an_error_that_names_the_papers()
    {
        var found = BuiltSheets.OfSheet("""
            title: Too long
            purpose: One page cannot hold it.
            sections:
              - fields:
                  - {id: first, type: lines, label: First, lines: 20}
                  - {id: second, type: lines, label: Second, lines: 20}
            """).Found.Where(diagnostic => diagnostic.Code == "SG304").ToList();

        Assert.Equal(4, found.Count);
        Assert.All(found, diagnostic => Assert.Equal("input/worksheets/sheet.yml", diagnostic.Position.File));
        Assert.Contains(found, diagnostic => diagnostic.Message.StartsWith("On A4 this sheet takes 2 printed pages", StringComparison.Ordinal));
        Assert.Contains(found, diagnostic => diagnostic.Message.StartsWith("On Letter with a margin for binding", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_sheet_on_two_pages_is_none()
    {
        var found = BuiltSheets.OfSheet("""
            title: Long
            purpose: Two pages hold it.
            sections:
              - fields: [{id: first, type: lines, label: First, lines: 20}]
              - new_page: true
                fields: [{id: second, type: lines, label: Second, lines: 20}]
            """).Found;

        Assert.DoesNotContain(found, diagnostic => diagnostic.Code == "SG304");
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
}
