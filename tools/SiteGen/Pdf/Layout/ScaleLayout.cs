using System.Globalization;
using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out a scale: circles on a line, their numbers under them, words under both ends.</summary>
internal static class ScaleLayout
{
    public static IEnumerable<Piece> Lay(LayoutContext context, PdfScale scale)
    {
        var field = new RadioField(scale.Name, PlainText.Of(scale.Label));
        var options = Enumerable.Range(scale.From, scale.To - scale.From + 1)
            .Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Select(number => new PdfOption(number, Named(scale, number)));
        yield return Circles(context, OptionLayout.Marks(field, options)) with { SpaceBefore = context.Style.Space(7) };
        yield return Ends(context, scale);
    }

    /// <summary>A number, with its word where it is an end.</summary>
    private static string Named(PdfScale scale, string number)
    {
        var word = number == scale.From.ToString(CultureInfo.InvariantCulture) ? scale.Low
            : number == scale.To.ToString(CultureInfo.InvariantCulture) ? scale.High
            : string.Empty;
        return word.ToString().Length == 0 ? number : $"{number}, {PlainText.Of(word)}";
    }

    private static Piece Circles(LayoutContext context, Mark[] marks)
    {
        var style = context.Style;
        var list = context.Parent.Add(Tag.List);
        var stops = marks.Select(mark => Stop(context, list, mark)).ToArray();
        var step = (context.Width - style.Mark) / Math.Max(1, stops.Length - 1);
        return new Piece(style.Mark + style.Small.Leading + style.Space(1), (canvas, left, top) =>
        {
            var middle = top + (style.Mark / 2);
            canvas.Rule(left, middle, left + (step * (stops.Length - 1)), middle, SheetStyle.Hairline);
            foreach (var stop in stops)
            {
                stop.Draw(canvas, left, top);
                left += step;
            }
        });
    }

    private static Piece Stop(LayoutContext context, StructureElement list, Mark mark)
    {
        var style = context.Style;
        var body = list.Add(Tag.ListItem).Add(Tag.ListBody);
        var form = body.Add(Tag.Form);
        var number = TextPieces.Block(context, mark.State ?? mark.Label, style.Small, body, context.Width);
        var inset = (style.Mark - context.Typesetter.Width(mark.State ?? mark.Label, style.Small)) / 2;
        return new Piece(style.Mark + number.Height, (canvas, left, top) =>
        {
            MarkDrawing.Draw(canvas, mark, new Area(left, top, style.Mark, style.Mark), form);
            number.Draw(canvas, left + inset, top + style.Mark + style.Space(1));
        });
    }

    private static Piece Ends(LayoutContext context, PdfScale scale)
    {
        var style = context.Style.Small;
        var half = (context.Width / 2) - SheetStyle.Padding;
        var low = TextPieces.Block(context, scale.Low, style, context.Parent.Add(Tag.Paragraph), half);
        var high = TextPieces.Block(context, scale.High, style, context.Parent.Add(Tag.Paragraph), half);
        var width = Math.Min(half, context.Typesetter.Width(scale.High, style));
        return new Piece(Math.Max(low.Height, high.Height), (canvas, left, top) =>
        {
            low.Draw(canvas, left, top);
            high.Draw(canvas, left + context.Width - width, top);
        });
    }
}
