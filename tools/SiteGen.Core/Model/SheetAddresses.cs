namespace SiteGen.Model;

/// <summary>The addresses of a worksheet's outputs. Others rely on them.</summary>
internal static class SheetAddresses
{
    public const string Index = "worksheets/index.html";
    public const string Workbook = "workbook.html";

    /// <summary>All that is made from a sheet, and from all sheets together.</summary>
    public static IEnumerable<string> Of(string id) =>
    [
        Page(id), Text(id), Definition(id), Pdf(id, "a4"), Pdf(id, "letter"), Index, Workbook, WorkbookPdf("a4"), WorkbookPdf("letter"),
    ];

    public static string Page(string id) => $"worksheets/{id}.html";

    public static string Text(string id) => $"worksheets/{id}.txt";

    public static string Definition(string id) => $"worksheets/{id}.json";

    /// <param name="paper">a4 or letter.</param>
    public static string Pdf(string id, string paper) => $"worksheets/{id}-{paper}.pdf";

    public static string WorkbookPdf(string paper) => $"workbook-{paper}.pdf";
}
