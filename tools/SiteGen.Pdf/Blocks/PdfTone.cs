namespace SiteGen.Pdf.Blocks;

/// <summary>How a paragraph is set.</summary>
public enum PdfTone
{
    /// <summary>The usual size.</summary>
    Body,

    /// <summary>Smaller: help.</summary>
    Hint,

    /// <summary>Smaller, after an exclamation mark: who may leave a part out.</summary>
    Notice,
}
