namespace SiteGen.Pdf.Blocks;

/// <summary>What comes next begins a page.</summary>
public sealed record PdfPageBreak : PdfBlock;
