namespace SiteGen.Pdf.Structure;

/// <summary>The standard structure types (ISO 32000-1, 14.8.4) that a sheet uses.</summary>
internal static class Tag
{
    public const string Document = "Document";
    public const string Section = "Sect";
    public const string Division = "Div";
    public const string Paragraph = "P";
    public const string List = "L";
    public const string ListItem = "LI";
    public const string Label = "Lbl";
    public const string ListBody = "LBody";
    public const string Table = "Table";
    public const string TableHead = "THead";
    public const string TableBody = "TBody";
    public const string Row = "TR";
    public const string HeaderCell = "TH";
    public const string Cell = "TD";
    public const string Form = "Form";
    public const string Link = "Link";
    public const string Figure = "Figure";

    public static string Heading(int level) => level switch { 1 => "H1", 2 => "H2", _ => "H3" };
}
