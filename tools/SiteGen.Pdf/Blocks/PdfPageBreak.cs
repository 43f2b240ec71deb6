namespace SiteGen.Pdf.Blocks;

/// <summary>What comes next begins a page.</summary>
internal sealed record PdfPageBreak : PdfBlock;
