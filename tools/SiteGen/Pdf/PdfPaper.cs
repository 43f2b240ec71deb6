namespace SiteGen.Pdf;

/// <summary>The paper and how it is used. Measures are in points (1/72 inch).</summary>
/// <param name="Width">Width of the sheet.</param>
/// <param name="Height">Height of the sheet.</param>
internal sealed record PdfPaper(double Width, double Height)
{
    private const double Millimetre = 72 / 25.4;

    /// <summary>210 by 297 mm.</summary>
    public static PdfPaper A4 { get; } = new(595.28, 841.89);

    /// <summary>8.5 by 11 inches.</summary>
    public static PdfPaper Letter { get; } = new(612, 792);

    /// <summary>How much larger than usual text and ruling are; large print is 1.4.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Extra room at the left, for the holes of a binder.</summary>
    public double Binding { get; init; }

    public double Left => (22 * Millimetre) + Binding;

    public double Right => Width - (22 * Millimetre);

    // Together 34 mm: a sheet of at most 245 mm is one page on A4 and on Letter.
    public double Top { get; init; } = 17 * Millimetre;

    public double Bottom => Height - (17 * Millimetre);

    public double HeadBaseline => Top - (6 * Millimetre);

    public double FootBaseline => Height - (10 * Millimetre);
}
