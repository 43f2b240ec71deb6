using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out boxes to tick and circles to choose among, with their labels.</summary>
internal static class OptionLayout
{
    private const double SpaceBetweenRows = 3;
    private const double SpaceBetweenColumns = 22;

    // Fewer ticks read better as one list.
    private const int LeastForTwoColumns = 6;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfTicks ticks)
    {
        var label = PlainText.Of(ticks.Label);
        var marks = ticks.Options.Select(option =>
            new Mark(new TickField($"{ticks.Name}_{option.Value}", Mark.Called(label, option)), option.Label)).ToArray();
        var half = (context.Width - context.Style.Space(SpaceBetweenColumns)) / 2;
        var inTwo = marks.Length >= LeastForTwoColumns && marks.All(mark => Width(context, mark) <= half);
        return Rows(context, marks, inTwo ? 2 : 1, inTwo ? half : context.TextWidth, SpaceBetweenRows).After(context.Style.Space(4));
    }

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfChoice choice)
    {
        var field = new RadioField(choice.Name, PlainText.Of(choice.Label));
        return Lay(context, Marks(field, choice.Options), SpaceBetweenRows).After(context.Style.Space(4));
    }

    /// <summary>The circles of a choice, in a row where they fit, else one under the other.</summary>
    public static IReadOnlyList<Piece> Lay(LayoutContext context, IReadOnlyList<Mark> marks, double rowSpace)
    {
        var gap = context.Style.Space(SpaceBetweenColumns);
        var width = marks.Sum(mark => Width(context, mark)) + (gap * (marks.Count - 1));
        return width <= context.Width ? [Row(context, marks, gap)] : Rows(context, marks, 1, context.TextWidth, rowSpace);
    }

    public static Mark[] Marks(RadioField field, IEnumerable<PdfOption> options) =>
        [.. options.Select(option => new Mark(field, option.Label, option.Value, Mark.Called(field.Tip, option)))];

    /// <summary>The width of a mark and its label on one line.</summary>
    public static double Width(LayoutContext context, Mark mark) =>
        context.Style.Mark + context.Style.MarkGap + context.Typesetter.Width(mark.Label, context.Text);

    private static Piece Row(LayoutContext context, IReadOnlyList<Mark> marks, double gap)
    {
        var list = context.Parent.Add(Tag.List);
        var cells = marks.Select(mark => Cell(context, list, mark, context.Width)).ToArray();
        var widths = marks.Select(mark => Width(context, mark)).ToArray();
        return new Piece(cells.Max(cell => cell.Height), (canvas, left, top) =>
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i].Draw(canvas, left, top);
                left += widths[i] + gap;
            }
        });
    }

    /// <summary>Rows of columns; read down the first column, then down the next.</summary>
    private static IReadOnlyList<Piece> Rows(LayoutContext context, IReadOnlyList<Mark> marks, int columns, double width, double rowSpace)
    {
        var list = context.Parent.Add(Tag.List);
        var cells = marks.Select(mark => Cell(context, list, mark, width)).ToArray();
        var rows = (cells.Length + columns - 1) / columns;
        var step = width + context.Style.Space(SpaceBetweenColumns);
        return
        [
            .. Enumerable.Range(0, rows).Select(row =>
            {
                var across = Enumerable.Range(0, columns).Select(column => (column * rows) + row).Where(i => i < cells.Length).ToArray();
                return new Piece(across.Max(i => cells[i].Height), (canvas, left, top) =>
                {
                    foreach (var i in across)
                    {
                        cells[i].Draw(canvas, left + (i / rows * step), top);
                    }
                })
                {
                    SpaceBefore = row == 0 ? 0 : context.Style.Space(rowSpace),
                };
            }),
        ];
    }

    private static Piece Cell(LayoutContext context, StructureElement list, Mark mark, double width)
    {
        var body = list.Add(Tag.ListItem).Add(Tag.ListBody);
        var form = body.Add(Tag.Form);
        var indent = context.Style.Mark + context.Style.MarkGap;
        var label = TextPieces.Block(context, mark.Label, context.Text, body, Math.Max(width - indent, indent));
        return new Piece(label.Height, (canvas, left, top) =>
        {
            MarkDrawing.Draw(context, canvas, mark, left, top, form);
            label.Draw(canvas, left + indent, top);
        });
    }
}
