using System.Collections.Immutable;

namespace SiteGen.Pdf.Text;

/// <summary>One line of set text: words in a row, the spaces among them being glyphs of the words before.</summary>
internal sealed record TextLine(ImmutableArray<Word> Words)
{
    /// <summary>In thousandths of the font size, without the space that ends a broken line.</summary>
    public required double Width { get; init; }
}
