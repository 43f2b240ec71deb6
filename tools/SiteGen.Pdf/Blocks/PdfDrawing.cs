using System.Collections.Immutable;

namespace SiteGen.Pdf.Blocks;

/// <summary>A drawing of lines, in units of its own, from its upper left corner. What lies beyond its sides is shown as far as there is room.</summary>
/// <param name="Width">In units.</param>
/// <param name="Height">In units.</param>
/// <param name="Paths">From the lowest to the uppermost.</param>
public sealed record PdfDrawing(double Width, double Height, ImmutableArray<PdfPath> Paths);

/// <summary>A line that a pen draws.</summary>
/// <param name="Steps">From first to last.</param>
/// <param name="StrokeWidth">In units; drawn neither so thin nor so thick as not to go with what is around it.</param>
public sealed record PdfPath(ImmutableArray<PdfPathStep> Steps, double StrokeWidth)
{
    /// <summary>Whether what is enclosed is white, and hides what lies under it.</summary>
    public bool IsFilled { get; init; }

    /// <summary>The length of a dash, in units; 0 for an unbroken line.</summary>
    public double Dash { get; init; }

    /// <summary>From one dash to the next, in units.</summary>
    public double DashGap { get; init; }
}

/// <summary>What the pen does next.</summary>
/// <param name="Kind">How it gets there.</param>
/// <param name="X">Where to.</param>
/// <param name="Y">How far down that is.</param>
public readonly record struct PdfPathStep(PdfPathStepKind Kind, double X, double Y);

/// <summary>How a pen gets from one point to the next.</summary>
public enum PdfPathStepKind
{
    /// <summary>Through the air.</summary>
    Move,

    /// <summary>In a straight line.</summary>
    Line,

    /// <summary>In a straight line, to where it came down last; the point says where that is.</summary>
    Close,
}
