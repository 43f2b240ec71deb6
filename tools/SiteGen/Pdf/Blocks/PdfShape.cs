using System.Collections.Immutable;

namespace SiteGen.Pdf.Blocks;

/// <summary>A path in black.</summary>
/// <param name="Steps">Begins with a move.</param>
internal sealed record PdfShape(ImmutableArray<PdfStep> Steps)
{
    /// <summary>The width of its line, in points; 0 for none.</summary>
    public double Stroke { get; init; } = 1;

    public bool Filled { get; init; }

    /// <summary>Length of dashes and gaps, in points; 0 for an unbroken line.</summary>
    public double Dash { get; init; }
}

/// <summary>A step of a path.</summary>
internal abstract record PdfStep;

internal sealed record PdfMove(double X, double Y) : PdfStep;

internal sealed record PdfLine(double X, double Y) : PdfStep;

internal sealed record PdfCurve(double X1, double Y1, double X2, double Y2, double X, double Y) : PdfStep;

internal sealed record PdfClose : PdfStep;
