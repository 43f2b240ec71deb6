using System.Collections.Immutable;

namespace SiteGen.Pdf.Blocks;

/// <summary>A line drawing, scaled down where it is wider than the text.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Shapes">In points from the drawing's upper left corner.</param>
internal sealed record PdfDrawing(double Width, double Height, ImmutableArray<PdfShape> Shapes) : PdfBlock
{
    /// <summary>What it shows; null where it is decoration.</summary>
    public string? Alternative { get; init; }
}
