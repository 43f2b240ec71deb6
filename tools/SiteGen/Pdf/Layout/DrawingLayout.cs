using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out a line drawing.</summary>
internal static class DrawingLayout
{
    public static IEnumerable<Piece> Lay(LayoutContext context, PdfDrawing drawing)
    {
        var scale = Math.Min(1, context.Width / drawing.Width);
        var figure = drawing.Alternative is { } text ? context.Parent.Add(new StructureElement(Tag.Figure) { Alternative = text }) : null;
        yield return new Piece(drawing.Height * scale, (canvas, left, top) =>
        {
            var area = new Area(left, top, drawing.Width * scale, drawing.Height * scale);
            if (figure is not null)
            {
                figure.Attributes = canvas.FigureAttributes(area);
            }

            canvas.Draw(figure, pen =>
            {
                foreach (var shape in drawing.Shapes)
                {
                    Draw(pen, shape, area, scale);
                }
            });
        })
        {
            SpaceBefore = context.Style.Space(10),
        };
    }

    private static void Draw(PathPen pen, PdfShape shape, Area area, double scale)
    {
        pen.Round().Width(shape.Stroke * scale).Dashed(shape.Dash * scale);
        foreach (var step in shape.Steps)
        {
            Draw(pen, step, area, scale);
        }

        _ = shape.Filled
            ? shape.Stroke > 0 ? pen.FillAndStroke() : pen.Fill()
            : pen.Stroke();
    }

    private static PathPen Draw(PathPen pen, PdfStep step, Area area, double scale)
    {
        double X(double x) => area.Left + (x * scale);
        double Y(double y) => area.Top + (y * scale);
        return step switch
        {
            PdfMove to => pen.Move(X(to.X), Y(to.Y)),
            PdfLine to => pen.Line(X(to.X), Y(to.Y)),
            PdfCurve to => pen.Curve(X(to.X1), Y(to.Y1), X(to.X2), Y(to.Y2), X(to.X), Y(to.Y)),
            _ => pen.Close(),
        };
    }
}
