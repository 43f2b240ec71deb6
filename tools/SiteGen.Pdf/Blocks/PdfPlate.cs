namespace SiteGen.Pdf.Blocks;

/// <summary>The cover of a book: a page in a stitched frame, with a title, a drawing, and low on it whose book it is.</summary>
/// <param name="Title">What the book is called; a bookmark.</param>
/// <param name="Owner">Asks whose it is.</param>
public sealed record PdfPlate(PdfText Title, PdfEntry Owner) : PdfBlock
{
    /// <summary>Under the title; null for nothing.</summary>
    public PdfText? Text { get; init; }

    /// <summary>In the middle; null for nothing.</summary>
    public PdfDrawing? Drawing { get; init; }

    /// <summary>What the holes along the edge are for, at the foot; null for nothing.</summary>
    public PdfText? Sewing { get; init; }
}
