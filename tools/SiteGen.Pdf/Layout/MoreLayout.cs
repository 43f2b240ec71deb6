using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out the box for what did not fit elsewhere.</summary>
internal static class MoreLayout
{
    private const double Growth = 90;

    // As high as it may become: a larger one would look as if it were what the page is for.
    private const double Most = 90 * SheetStyle.Millimetre;

    private const double Gap = 2;

    // From the frame to the field.
    private const double Inset = 2;

    public static Spare Lay(LayoutContext context, PdfMore more)
    {
        var style = context.Style;
        var group = context.Parent.Add(Tag.Division);
        var label = TextPieces.Block(context, more.Label, style.Small, group.Add(Tag.Paragraph), context.Width);
        var owner = group.Add(Tag.Form);
        var above = label.Height + style.Space(Gap);
        var least = above + style.TwoLines + (2 * Inset);
        var piece = new Piece(least, (canvas, left, top, height) =>
        {
            var frame = new Area(left, top + above, context.Width, height - above);
            label.Draw(canvas, left, top, label.Height);
            canvas.Draw(null, pen => pen.Width(SheetStyle.Hairline).Grey(SheetStyle.WritingGrey).Rectangle(frame).Stroke());
            var field = new AcroTextField(more.Name, BareText.Of(more.Label));
            var inside = new Area(frame.Left + Inset, frame.Top + Inset, frame.Width - (2 * Inset), frame.Height - (2 * Inset));
            AnswerField.Place(context, canvas, field, inside, owner);
        })
        {
            Growth = style.Space(Growth),
            Stretch = Math.Max(0, Most - least - style.Space(Growth)),
            SpaceBefore = style.Space(6),
            SpaceGrowth = style.Space(6),
        };
        return new Spare(piece, () => context.Parent.Remove(group));
    }
}
