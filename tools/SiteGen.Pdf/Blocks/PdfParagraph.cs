namespace SiteGen.Pdf.Blocks;

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Tone">How it is set.</param>
public sealed record PdfParagraph(PdfText Text, PdfTone Tone = PdfTone.Body) : PdfBlock;
