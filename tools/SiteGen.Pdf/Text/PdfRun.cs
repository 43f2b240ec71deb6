namespace SiteGen.Pdf.Text;

/// <summary>A stretch of text in one style.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Bold">Whether it is set in the bold weight.</param>
/// <param name="Link">The address that it leads to; null where it leads nowhere.</param>
internal sealed record PdfRun(string Text, bool Bold = false, string? Link = null);
