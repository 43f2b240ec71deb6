using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>
/// Sizes, in points. All text grows with the scale; the ruling of handwriting grows less. Heights and distances are the least; pages with
/// room left give more.
/// </summary>
/// <param name="scale">1 as usual, 1.4 for large print.</param>
internal sealed class SheetStyle(double scale)
{
    public const double Millimetre = 72 / 25.4;

    /// <summary>The width of rules: as thin as printers draw without breaks.</summary>
    public const double Hairline = 0.5;

    /// <summary>The width of the rule above a part.</summary>
    public const double Bar = 1.5;

    /// <summary>The lightness of rules to write on.</summary>
    public const double WritingGrey = RuleAppearance.Grey;

    /// <summary>Room between the columns of a table and around text in boxes.</summary>
    public const double Padding = 5;

    public TextStyle Body { get; } = new(12 * scale, 15 * scale);

    /// <summary>The title of a book.</summary>
    public TextStyle Cover { get; } = new(36 * scale, 42 * scale, Bold: true, Balanced: true);

    /// <summary>Beside boxes and circles.</summary>
    public TextStyle Option { get; } = new(11 * scale, 14 * scale);

    /// <summary>In the cells of tables.</summary>
    public TextStyle Cell { get; } = new(11 * scale, 13.5 * scale);

    /// <summary>A question.</summary>
    public TextStyle Label { get; } = new(11.5 * scale, 14.5 * scale);

    /// <summary>The name of a list, and what is said last.</summary>
    public TextStyle Strong { get; } = new(11.5 * scale, 14.5 * scale, Bold: true);

    public TextStyle Small { get; } = new(10 * scale, 12.5 * scale);

    public TextStyle ColumnHeading { get; } = new(10.5 * scale, 12.5 * scale, Bold: true, Balanced: true);

    public TextStyle Furniture { get; } = new(9 * scale, 12 * scale, IsGrey: true);

    /// <summary>Between rows of options.</summary>
    public double OptionSpace { get; } = 2 * scale;

    /// <summary>From one line of handwriting to the next.</summary>
    public double Ruling { get; } = Math.Max((scale > 1.15 ? 10 : 9) * Millimetre, 18 * scale);

    /// <summary>How much that may grow.</summary>
    public double RulingGrowth { get; } = 1 * Millimetre;

    /// <summary>The height of a place for two lines of small print.</summary>
    public double TwoLines { get; } = 22 * scale;

    /// <summary>The side of a box to tick and the width of a circle.</summary>
    public double Mark { get; } = 11 * scale;

    /// <summary>The longest line of running text: about 80 characters.</summary>
    public double Measure { get; } = 500 * scale;

    /// <summary>A vertical distance.</summary>
    public double Space(double points) => points * scale;

    public TextStyle Heading(int level) => level switch
    {
        1 => new(24 * scale, 28 * scale, Bold: true, Balanced: true),
        2 => new(15 * scale, 18.5 * scale, Bold: true, Balanced: true),
        _ => Label with { Balanced = true },
    };

    public TextStyle Tone(PdfTone tone) => tone is PdfTone.Hint or PdfTone.Notice ? Small : Body;
}
