using System.Text.Json;
using SiteGen.Fields;
using Xunit;

namespace SiteGen.Tests.Sheets;

/// <summary>One definition, five outputs: read back from each, they ask for the same things, under the same names, in the same order.</summary>
public sealed class AgreementTests
{
    public static TheoryData<string> Sheets => [.. BuiltSheets.OfGuide.Ids];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_output_of_a_sheet_asks_for_the_same(string id) => Agreement.Assert(BuiltSheets.OfGuide, id);

    [Fact]
    public void Every_output_of_a_sheet_with_every_type_of_field_asks_for_the_same() => Agreement.Assert(BuiltSheets.OfEveryType, "sheet");

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
    public void The_workbooks_ask_for_what_the_sheets_ask_for() => Agreement.AssertWorkbooks(BuiltSheets.OfGuide);
}
