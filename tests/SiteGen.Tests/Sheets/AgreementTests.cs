using System.Text.Json;
using SiteGen.Fields;
using Xunit;

namespace SiteGen.Tests.Sheets;

/// <summary>One definition, five outputs: read back from each, they ask for the same things, under the same names, in the same order.</summary>
public sealed class AgreementTests
{
    private static readonly string[] Papers = ["a4", "letter"];

    public static TheoryData<string> Sheets => [.. BuiltSheets.OfGuide.Ids];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_output_of_a_sheet_asks_for_the_same(string id) => AssertAgreement(BuiltSheets.OfGuide, id);

    [Fact]
    public void Every_output_of_a_sheet_with_every_type_of_field_asks_for_the_same() => AssertAgreement(BuiltSheets.OfEveryType, "sheet");

    [Fact]
    public void The_sheet_with_every_type_of_field_has_every_type()
    {
        using var definition = JsonDocument.Parse(BuiltSheets.OfEveryType.Bytes("worksheets/sheet.json"));

        Assert.Equal(
            FieldTypes.All.Select(type => type.Name).Order(),
            definition.RootElement.GetProperty("sections").EnumerateArray()
                .SelectMany(section => section.GetProperty("fields").EnumerateArray())
                .Select(field => field.GetProperty("type").GetString()!).Distinct().Order());
    }

    [Fact]
    public void The_workbooks_ask_for_what_the_sheets_ask_for()
    {
        var guide = BuiltSheets.OfGuide;
        var page = HtmlControls.Read(guide.Text("workbook.html"));
        var sheets = guide.Ids.ToDictionary(id => id, id => JsonControls.Read(guide.Bytes($"worksheets/{id}.json")));

        Assert.Equal(sheets.Values.Sum(controls => controls.Count), page.Count);
        Assert.All(sheets, sheet => Assert.Equal(
            sheet.Value.Select(control => control with { Name = $"{sheet.Key}.{control.Name}" }),
            page.Where(control => control.Name.StartsWith(sheet.Key + ".", StringComparison.Ordinal))));
        Assert.All(Papers, paper => Assert.Equal(
            page.Select(control => control with { Lines = 0 }),
            PdfControls.Read(guide.Bytes($"workbook-{paper}.pdf")).Where(control => control.Name != "name" && !PdfControls.IsRoomToGoOn(control))));
    }

    private static void AssertAgreement(BuiltSheets built, string id)
    {
        var definition = JsonControls.Read(built.Bytes($"worksheets/{id}.json"));

        Assert.NotEmpty(definition);
        Assert.Equal(definition, HtmlControls.Read(built.Text($"worksheets/{id}.html")));
        Assert.All(Papers, paper => Assert.Equal(
            definition.Select(control => control with { Lines = 0 }),
            PdfControls.Read(built.Bytes($"worksheets/{id}-{paper}.pdf")).Where(control => !PdfControls.IsRoomToGoOn(control))));
        Assert.Equal(
            definition.Select(control => control with { Name = "", Limit = 0, Options = WithoutIds(control.Options) }),
            TextControls.Read(built.Text($"worksheets/{id}.txt")));
    }

    private static string WithoutIds(string options) => options.Length == 0
        ? ""
        : string.Join(" | ", options.Split(" | ").Select(option => option[option.IndexOf('=', StringComparison.Ordinal)..]));
}
