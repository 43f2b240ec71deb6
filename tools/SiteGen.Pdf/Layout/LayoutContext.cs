using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>What a block needs to be laid out.</summary>
/// <param name="Typesetter">Breaks text into lines.</param>
/// <param name="Style">Sizes.</param>
/// <param name="Outline">Collects bookmarks.</param>
/// <param name="Parent">The structure element that the block's own ones go into.</param>
/// <param name="Width">The room, in points.</param>
internal sealed record LayoutContext(
    Typesetter Typesetter,
    SheetStyle Style,
    Outline Outline,
    StructureElement Parent,
    double Width)
{
    /// <summary>How answers are set here.</summary>
    public TextStyle Text { get; init; } = Style.Option;

    /// <summary>From a mark to its label.</summary>
    public double MarkGap => 0.42 * Text.Size;

    /// <summary>The number and the object of the page on which each sheet begins; known to the cover alone.</summary>
    public IReadOnlyList<(int Number, int Id)> FirstPages { get; init; } = [];

    /// <summary>The room of a whole page.</summary>
    public double PageHeight { get; init; } = double.MaxValue;

    /// <summary>Collects blocks with a part that is higher than a page.</summary>
    public List<PdfBlock> TooHigh { get; init; } = [];

    /// <summary>The room for running text.</summary>
    public double TextWidth => Math.Min(Width, Style.Measure);
}
