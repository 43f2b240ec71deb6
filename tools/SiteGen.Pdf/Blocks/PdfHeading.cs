namespace SiteGen.Pdf.Blocks;

/// <summary>A heading; those of level 1 and 2 become bookmarks.</summary>
/// <param name="Level">1 (the sheet's title) to 3.</param>
/// <param name="Text">What it says.</param>
public sealed record PdfHeading(int Level, PdfText Text) : PdfBlock;
