namespace SiteGen.Pdf.Forms;

/// <summary>An answer to choose.</summary>
/// <param name="Value">What is stored: letters, digits and hyphens.</param>
/// <param name="Label">What is shown.</param>
internal sealed record PdfOption(string Value, string Label);
