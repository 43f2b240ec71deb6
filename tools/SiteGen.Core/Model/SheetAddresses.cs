namespace SiteGen.Model;

/// <summary>The addresses of a worksheet's outputs. Others rely on them.</summary>
internal static class SheetAddresses
{
    public const string Index = "worksheets/index.html";
    public const string Workbook = "workbook.html";

    public static string Page(string id) => $"worksheets/{id}.html";

    public static string Text(string id) => $"worksheets/{id}.txt";

    public static string Definition(string id) => $"worksheets/{id}.json";

    /// <param name="paper">a4 or letter.</param>
    public static string Pdf(string id, string paper) => $"worksheets/{id}-{paper}.pdf";

    public static string WorkbookPdf(string paper) => $"workbook-{paper}.pdf";
}
