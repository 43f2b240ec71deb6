using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>
/// Puts fields for words onto pages, with the size of what is typed: as many lines as a place holds in small print, as
/// large as that many lines can be.
/// </summary>
internal static class AnswerField
{
    private const double Largest = 10;

    // Short lines are read more easily than long ones.
    private const double Least = 8;
    private const double LeastInLongLines = 9;
    private const double LongLine = 250;

    /// <summary>The rule that an answer is written on.</summary>
    public static void Rule(PageCanvas canvas, double left, double right, double bottom) =>
        canvas.Rule(left, bottom, right, bottom, SheetStyle.Hairline, SheetStyle.WritingGrey);

    public static void Place(LayoutContext context, PageCanvas canvas, AcroTextField field, Area area, StructureElement owner)
    {
        var style = context.Style;
        var least = style.Space(area.Width < style.Space(LongLine) ? Least : LeastInLongLines);
        var lines = 1;
        while (LargestFor(lines + 1, area.Height, context) >= least)
        {
            lines++;
        }

        // In tenths of a point, downwards: what is rounded up would lose its last line.
        var size = Math.Clamp(LargestFor(lines, area.Height, context), least, style.Space(Largest));
        field.Size = Math.Floor(size * 10) / 10;
        canvas.Place(field, area, owner);
    }

    /// <summary>The largest size at which a height holds so many lines, in points, as viewers set them.</summary>
    private static double LargestFor(int lines, double height, LayoutContext context)
    {
        // Some set lines solid. Firefox, a point from the edges, wants 1.35 of the size for each, and takes half a line for one.
        var solid = height / (lines * context.Typesetter.SolidLeading);
        return Math.Min(solid, (height - 2) / ((lines - 0.5) * 1.35));
    }
}
