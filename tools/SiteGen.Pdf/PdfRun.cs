namespace SiteGen.Pdf;

/// <summary>A stretch of text in one style.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Bold">Whether it is set in the bold weight.</param>
/// <param name="Link">The absolute address that it leads to; null where it leads nowhere.</param>
public sealed record PdfRun(string Text, bool Bold = false, string? Link = null);
