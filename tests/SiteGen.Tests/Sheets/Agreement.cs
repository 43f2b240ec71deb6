namespace SiteGen.Tests.Sheets;

/// <summary>Reads a sheet back from each of its outputs.</summary>
internal static class Agreement
{
    private static readonly string[] Papers = ["a4", "letter"];

    public static void Assert(BuiltSheets built, string id)
    {
        var definition = JsonControls.Read(built.Bytes($"worksheets/{id}.json"));
        var page = built.Text($"worksheets/{id}.html");

        Xunit.Assert.NotEmpty(definition);
        Xunit.Assert.Equal(definition, HtmlControls.Read(page));
        Xunit.Assert.All(Papers, paper => Xunit.Assert.Equal(
            definition.Select(control => control with { Lines = 0 }),
            PdfControls.Read(built.Bytes($"worksheets/{id}-{paper}.pdf")).Where(control => !PdfControls.IsRoomToGoOn(control) && !PdfControls.IsSum(control))));
        Xunit.Assert.Equal(
            definition.Select(control => control with { Name = "", Limit = 0, Options = WithoutIds(control.Options) }),
            TextControls.Read(built.Text($"worksheets/{id}.txt"), HtmlControls.RowNames(page)));
    }

    public static void AssertWorkbooks(BuiltSheets built)
    {
        var page = HtmlControls.Read(built.Text("workbook.html"));
        var sheets = built.Ids.ToDictionary(id => id, id => JsonControls.Read(built.Bytes($"worksheets/{id}.json")));

        Xunit.Assert.Equal(sheets.Values.Sum(controls => controls.Count), page.Count);
        Xunit.Assert.All(sheets, sheet => Xunit.Assert.Equal(
            sheet.Value.Select(control => control with { Name = $"{sheet.Key}.{control.Name}" }),
            page.Where(control => control.Name.StartsWith(sheet.Key + ".", StringComparison.Ordinal))));
        Xunit.Assert.All(Papers, paper => Xunit.Assert.Equal(
            page.Select(control => control with { Lines = 0 }),
            PdfControls.Read(built.Bytes($"workbook-{paper}.pdf")).Where(control => control.Name != "_name" && !PdfControls.IsRoomToGoOn(control) && !PdfControls.IsSum(control))));
    }

    private static string WithoutIds(string options) => options.Length == 0
        ? ""
        : string.Join(" | ", options.Split(" | ").Select(option => option[option.IndexOf('=', StringComparison.Ordinal)..]));
}
