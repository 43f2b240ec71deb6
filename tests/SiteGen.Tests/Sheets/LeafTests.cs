using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Sheets;

/// <summary>The leaves of the form: one is one printed page, as long as that can be known.</summary>
public sealed partial class LeafTests
{
    private const string Lines = "      - {id: #, type: lines, label: A question, lines: 20}\n";
    private const string Table = "      - {id: #, type: rows, label: A table, rows: 40, columns: [{id: what, label: What}]}\n";

    [Fact]
    public void Sections_that_have_room_on_one_page_share_it() =>
        Assert.Empty(Folios(Section("      - {id: a, type: lines, label: A question, lines: 10}\n"), Section("      - {id: b, type: lines, label: A question, lines: 5}\n")));

    [Fact]
    public void A_section_that_has_none_left_begins_a_page_and_the_pages_are_counted() =>
        Assert.Equal(["1 of 3", "2 of 3", "3 of 3"], Folios(Section(Lines.Replace('#', 'a')), Section(Lines.Replace('#', 'b')), Section(Lines.Replace('#', 'c'))));

    [Fact]
    public void Dates_that_follow_each_other_stand_three_in_a_row() => Assert.Empty(Folios(
        Section(string.Concat(Enumerable.Range(0, 9).Select(i => $"      - {{id: d{i}, type: date, label: A date}}\n"))),
        Section(Lines.Replace('#', 'b').Replace("20", "14", StringComparison.Ordinal))));

    [Fact]
    public void Pages_that_a_browser_alone_can_count_have_no_numbers()
    {
        var built = Build(Section(Table.Replace('#', 'a')), Section(Lines.Replace('#', 'b')));

        Assert.Empty(Folio().Matches(built.Text("worksheets/sheet.html")));
        Assert.Contains("class=\"leaf long\"", built.Text("worksheets/sheet.html"), StringComparison.Ordinal);
        Assert.Contains("class=\"leaf\"", built.Text("worksheets/sheet.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheets_of_the_guide_have_the_pages_that_their_sections_ask_for() => Assert.All(BuiltSheets.OfGuide.Ids, id =>
    {
        var page = BuiltSheets.OfGuide.Text($"worksheets/{id}.html");
        var asked = Repository.Read($"tests/flagship/input/worksheets/{id}.yml").Split("new_page: true").Length;
        Assert.Equal(asked, page.Split("class=\"leaf\"").Length - 1);
        Assert.Equal(asked > 1 ? asked : 0, Folio().Count(page));
    });

    private static string Section(string fields) => "  - fields:\n" + fields;

    private static BuiltSheets Build(params string[] sections) =>
        BuiltSheets.OfSheet($"title: A sheet\npurpose: To be printed.\nsections:\n{string.Concat(sections)}");

    private static IEnumerable<string> Folios(params string[] sections) =>
        Folio().Matches(Build(sections).Text("worksheets/sheet.html")).Select(found => found.Value);

    [GeneratedRegex(@"\d of \d")]
    private static partial Regex Folio();
}
