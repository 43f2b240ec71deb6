namespace SiteGen.Pdf;

/// <summary>The paper and how it is used. Measures are in points (1/72 inch), from its left and its upper edge.</summary>
/// <param name="Width">Width of the paper.</param>
/// <param name="Height">Height of the paper.</param>
public sealed record PdfPaper(double Width, double Height)
{
    private const double Millimetre = 72 / 25.4;

    /// <summary>210 by 297 mm.</summary>
    public static PdfPaper A4 { get; } = new(595.28, 841.89);

    /// <summary>8.5 by 11 inches.</summary>
    public static PdfPaper Letter { get; } = new(612, 792);

    /// <summary>A factor: how much larger than usual text and ruling are; large print is 1.4.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Extra room at the left in points, for the holes of a binder.</summary>
    public double Binding { get; init; }

    /// <summary>Where the sheets may be sewn together: as far in as on what browsers print, 14 mm and 6 of their pixels.</summary>
    internal double Edge => (14 * Millimetre) + (6 * 0.75) + Binding;

    internal double Left => (24 * Millimetre) + Binding;

    // What is bound gives a part of its outer margin for the inner one.
    internal double Right => Width - (15 * Millimetre) + (0.4 * Binding);

    // Together 30 mm, so that a page of Letter holds 249 mm.
    internal double Top { get; } = 15.5 * Millimetre;

    internal double Bottom => Height - (14.5 * Millimetre);

    internal double HeadBaseline => Top - (3.5 * Millimetre);

    internal double FootBaseline => Height - (8.5 * Millimetre);
}
