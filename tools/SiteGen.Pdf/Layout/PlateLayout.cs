using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out the cover of a book.</summary>
internal static class PlateLayout
{
    private const double StitchWidth = ThinnestStroke;
    private const double Stitch = 7;
    private const double StitchGap = 5;

    /// <summary>From the frame to what is in it.</summary>
    private const double Inset = 14 * SheetStyle.Millimetre;

    private const double TitleTop = 26 * SheetStyle.Millimetre;

    /// <summary>Drawings have air at their sides: of this one, what is drawn is 70 mm wide.</summary>
    private const double DrawingWidth = 106 * SheetStyle.Millimetre;

    // A drawing for a screen has lines for its size there; here it is larger.
    private const double ThinnestStroke = 0.5 * SheetStyle.Millimetre;
    private const double ThickestStroke = 0.7 * SheetStyle.Millimetre;

    private const double DrawingGap = 18 * SheetStyle.Millimetre;
    private const double TextGap = 4;
    private const double SewingGap = 11 * SheetStyle.Millimetre;

    public static Piece Lay(LayoutContext context, PdfPlate plate)
    {
        var style = context.Style;
        var inner = context with { Width = context.Width - (2 * Inset) };
        var title = TextPieces.Centred(inner, plate.Title, style.Cover, context.Parent.Add(Tag.Heading(1)), inner.Width);
        var text = plate.Text is { } words ? TextPieces.Centred(inner, words, style.Body, context.Parent.Add(Tag.Paragraph), inner.Width) : Pieces.Nothing;
        var owner = TextPieces.Stack([.. QuestionLayout.Lay(inner, plate.Owner)]);
        var sewing = plate.Sewing is { } note ? Sewing(inner, note) : Pieces.Nothing;
        return new Piece(context.PageHeight, (canvas, left, top, height) =>
        {
            var frame = new Area(left, top, context.Width, height);
            canvas.Draw(null, pen => pen.Width(StitchWidth).Dashed(Stitch, StitchGap).Rectangle(frame).Stroke());
            context.Outline.Add(new Bookmark(1, BareText.Of(plate.Title), canvas.Id, canvas.FromBottom(top)));

            var next = top + TitleTop;
            title.Draw(canvas, left + Inset, next, title.Height);
            next += title.Height + style.Space(TextGap);
            text.Draw(canvas, left + Inset, next, text.Height);
            var foot = frame.Bottom - Inset;
            sewing.Draw(canvas, left + Inset, foot - sewing.Height, sewing.Height);
            foot -= sewing.Height + SewingGap;
            owner.Draw(canvas, left + Inset, foot - owner.Height, owner.Height);
            if (plate.Drawing is { } drawing)
            {
                Draw(canvas, drawing, frame, next + text.Height + DrawingGap);
            }
        });
    }

    /// <summary>Between the sides of the frame: a thread that leaves the drawing goes on to them.</summary>
    private static void Draw(PageCanvas canvas, PdfDrawing drawing, Area frame, double top)
    {
        var unit = DrawingWidth / drawing.Width;
        var left = frame.Left + ((frame.Width - DrawingWidth) / 2);
        canvas.Draw(null, pen =>
        {
            pen.Clip(frame).Round().White();
            foreach (var path in drawing.Paths)
            {
                pen.Width(Math.Clamp(path.StrokeWidth * unit, ThinnestStroke, ThickestStroke)).Dashed(path.Dash * unit, path.DashGap * unit);
                foreach (var step in path.Steps)
                {
                    Draw(pen, step.Kind, left + (step.X * unit), top + (step.Y * unit));
                }

                _ = path.IsFilled ? pen.FillAndStroke() : pen.Stroke();
            }
        });
    }

    private static PathPen Draw(PathPen pen, PdfPathStepKind kind, double x, double y) => kind switch
    {
        PdfPathStepKind.Move => pen.Move(x, y),
        PdfPathStepKind.Line => pen.Line(x, y),
        _ => pen.Close(),
    };

    /// <summary>The words stand behind a hole as the edge has them.</summary>
    private static Piece Sewing(LayoutContext context, PdfText note)
    {
        var style = context.Style.Small;
        var indent = 2 * style.Size;
        var words = TextPieces.Block(context, note, style, context.Parent.Add(Tag.Paragraph), context.Width - indent);
        return words with
        {
            Draw = (canvas, left, top, height) =>
            {
                var middle = top + context.Typesetter.Baseline(style) - (context.Typesetter.CapHeight(style) / 2);
                canvas.Draw(null, pen => pen.Width(SheetStyle.Hairline).Circle(left + PageThread.HoleRadius, middle, PageThread.HoleRadius).Stroke());
                words.Draw(canvas, left + indent, top, height);
            },
        };
    }
}
