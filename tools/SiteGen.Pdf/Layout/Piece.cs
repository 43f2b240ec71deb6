using SiteGen.Pdf.Pages;

namespace SiteGen.Pdf.Layout;

/// <summary>Draws a piece with its upper left corner at a place, in a height that is the piece's own or, where it can grow, more.</summary>
internal delegate void DrawPiece(PageCanvas canvas, double left, double top, double height);

/// <summary>A part of a block that no page end divides: a line of text, a row, a field.</summary>
/// <param name="Height">The least that it takes, in points.</param>
/// <param name="Draw">Draws it.</param>
internal sealed record Piece(double Height, DrawPiece Draw)
{
    /// <summary>How much higher it may become where the page has room left.</summary>
    public double Growth { get; init; }

    /// <summary>How much higher still it may become where everything on the page has grown, and room is left.</summary>
    public double Stretch { get; init; }

    /// <summary>The least distance to what is above it, unless it begins a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>How much that distance may grow.</summary>
    public double SpaceGrowth { get; init; }

    /// <summary>Whether no page may end between this piece and the next one.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>What is drawn again above this piece where it begins a page.</summary>
    public Piece? Repeated { get; init; }

    /// <summary>Whether it begins a page.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>Whether it stands at the foot of the page rather than under what is above it.</summary>
    public bool AtFoot { get; init; }

    /// <summary>What is drawn above this piece if its page has room left.</summary>
    public Spare? Above { get; init; }

    public Piece Shifted(double right) => this with { Draw = (canvas, left, top, height) => Draw(canvas, left + right, top, height) };
}
