namespace SiteGen.Pdf.Blocks;

/// <summary>A block that asks for something: label, hint, then the place for the answer. It is never divided between pages, but for tables.</summary>
/// <param name="Label">The question; its bare text is also what screen readers call the field.</param>
public abstract record PdfQuestion(PdfText Label) : PdfBlock
{
    /// <summary>Help, in small print under the label.</summary>
    public PdfText? Hint { get; init; }
}
