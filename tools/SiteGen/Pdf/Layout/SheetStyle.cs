using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Sizes, in points. All text grows with the scale; the ruling of handwriting grows less.</summary>
/// <param name="scale">1 as usual, 1.4 for large print.</param>
internal sealed class SheetStyle(double scale)
{
    private const double Millimetre = 72 / 25.4;

    /// <summary>The width of rules: as thin as printers draw without breaks.</summary>
    public const double Hairline = 0.5;

    /// <summary>Room between the columns of a table and around text in boxes.</summary>
    public const double Padding = 6;

    public TextStyle Body { get; } = new(12 * scale, 17 * scale);

    /// <summary>In the cells of tables.</summary>
    public TextStyle Cell { get; } = new(11 * scale, 15 * scale);

    public TextStyle Label { get; } = new(12 * scale, 17 * scale, Bold: true);

    public TextStyle Small { get; } = new(10.5 * scale, 14.5 * scale);

    public TextStyle ColumnHeading { get; } = new(10.5 * scale, 13.5 * scale, Bold: true, Balanced: true);

    public TextStyle Furniture { get; } = new(9 * scale, 12 * scale, IsGrey: true);

    /// <summary>From one line of handwriting to the next.</summary>
    public double Ruling { get; } = Math.Max((scale > 1.15 ? 10.5 : 9) * Millimetre, 18 * scale);

    /// <summary>The height of a field of one line; viewers size what is typed by it.</summary>
    public double FieldHeight { get; } = 17 * scale;

    /// <summary>The side of a box to tick and the width of a circle.</summary>
    public double Mark { get; } = 11.5 * scale;

    /// <summary>From a mark to its label.</summary>
    public double MarkGap { get; } = 6 * scale;

    /// <summary>The longest line of running text: about 70 characters.</summary>
    public double Measure { get; } = 440 * scale;

    /// <summary>A vertical distance.</summary>
    public double Space(double points) => points * scale;

    public TextStyle Heading(int level) => level switch
    {
        1 => new(25 * scale, 29 * scale, Bold: true, Balanced: true),
        2 => new(15 * scale, 20 * scale, Bold: true, Balanced: true),
        _ => Label with { Balanced = true },
    };

    public TextStyle Tone(PdfTone tone) => tone switch
    {
        PdfTone.Lead => new(13.5 * scale, 19 * scale),
        PdfTone.Hint => Small,
        _ => Body,
    };
}
