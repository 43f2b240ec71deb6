namespace SiteGen.Pdf.Blocks;

/// <summary>A box for what did not fit elsewhere: only where the page has room left, so it takes a page of no sheet.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">Above it, in small print; its bare text is also what screen readers call the field.</param>
public sealed record PdfMore(string Name, PdfText Label);
