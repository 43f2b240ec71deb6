namespace SiteGen.Pdf.Blocks;

/// <summary>How a paragraph is set.</summary>
internal enum PdfTone
{
    Body,

    /// <summary>Larger: what the sheet is for.</summary>
    Lead,

    /// <summary>Smaller: help.</summary>
    Hint,
}
