namespace SiteGen.Pdf;

/// <summary>An answer to choose.</summary>
/// <param name="Value">What is stored: letters, digits and hyphens.</param>
/// <param name="Label">What is shown.</param>
public sealed record PdfOption(string Value, string Label);
