using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>A box to tick or a circle to choose.</summary>
/// <param name="Field">Its field.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="State">For a circle: the value that it stands for.</param>
/// <param name="Tip">For a circle: what a screen reader calls it.</param>
internal sealed record Mark(AcroField Field, string Label, string? State = null, string? Tip = null)
{
    /// <summary>What a screen reader calls an answer to a question.</summary>
    public static string Called(string question, PdfOption option) =>
        $"{question}{(question.EndsWith('?') ? string.Empty : ":")} {BareText.Of(option.Label)}";
}

/// <summary>Draws marks.</summary>
internal static class MarkDrawing
{
    // A little stronger than a rule: marks are small.
    private const double Border = 0.75;

    /// <summary>Draws a mark on a line of text.</summary>
    public static void Draw(LayoutContext context, PageCanvas canvas, Mark mark, double left, double top, StructureElement owner)
    {
        // Its middle is level with the middle of capitals.
        var side = context.Style.Mark;
        var middle = top + context.Typesetter.Baseline(context.Text) - (context.Typesetter.CapHeight(context.Text) / 2);
        var area = new Area(left, middle - (side / 2), side, side);
        canvas.Draw(null, pen => Outline(pen.Width(Border).White(), mark, area).FillAndStroke());
        canvas.Place(mark.Field, area, owner, mark.State, mark.Tip);
    }

    private static PathPen Outline(PathPen pen, Mark mark, Area area)
    {
        const double Inset = Border / 2;
        return mark.Field is AcroRadioField
            ? pen.Circle(area.Left + (area.Width / 2), area.Top + (area.Height / 2), (area.Width / 2) - Inset)
            : pen.Rectangle(new Area(area.Left + Inset, area.Top + Inset, area.Width - Border, area.Height - Border));
    }
}
