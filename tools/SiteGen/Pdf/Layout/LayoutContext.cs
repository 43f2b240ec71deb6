using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>What a block needs to be laid out.</summary>
/// <param name="Typesetter">Breaks text into lines.</param>
/// <param name="Style">Sizes.</param>
/// <param name="Wording">Words of the layout's own.</param>
/// <param name="Outline">Collects bookmarks.</param>
/// <param name="Parent">The structure element that the block's own ones go into.</param>
/// <param name="Width">The room, in points.</param>
internal sealed record LayoutContext(
    Typesetter Typesetter,
    SheetStyle Style,
    PdfWording Wording,
    Outline Outline,
    StructureElement Parent,
    double Width)
{
    /// <summary>How answers and running text are set here.</summary>
    public TextStyle Text { get; init; } = Style.Body;

    /// <summary>The room for running text.</summary>
    public double TextWidth => Math.Min(Width, Style.Measure);
}
