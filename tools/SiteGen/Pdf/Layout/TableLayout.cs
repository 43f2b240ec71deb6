using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out a table: rules between rows and between columns, none around it.</summary>
internal sealed class TableLayout
{
    private const string ColumnScope = "<</O/Table/Scope/Column>>";

    private readonly LayoutContext context;
    private readonly PdfTable table;
    private readonly CellLayout cells;
    private readonly double[] widths;

    public TableLayout(LayoutContext context, PdfTable table)
    {
        this.context = context;
        this.table = table;
        if (table.Rows.Any(row => row.Cells.Length != table.Columns.Length))
        {
            throw new ArgumentException($"A row of the table '{table.Label}' has more or fewer cells than there are columns.", nameof(table));
        }

        cells = new CellLayout(context, table.Lines);
        var least = table.Columns.Select((column, i) =>
            cells.LeastWidth(column, table.Rows.Select(row => row.Cells[i])) + Padding(i)).ToArray();
        widths = ColumnWidths.Of(context.Width, [.. table.Columns.Select(column => column.Weight)], least);
    }

    public IEnumerable<Piece> Lay()
    {
        var element = context.Parent.Add(Tag.Table);
        var head = Head(element.Add(Tag.TableHead).Add(Tag.Row));
        var repeated = Head(null);
        var body = element.Add(Tag.TableBody);
        var rows = table.Rows.Select((row, i) => Row(row, body.Add(Tag.Row)) with { Repeated = i == 0 ? null : repeated });
        return rows.Prepend(head with { KeepWithNext = true, SpaceBefore = context.Style.Space(3) });
    }

    /// <summary>The head; without an owner it is decoration, for later pages.</summary>
    private Piece Head(StructureElement? row)
    {
        var style = context.Style.ColumnHeading;
        var texts = table.Columns.Select((column, i) =>
        {
            var cell = row?.Add(new StructureElement(Tag.HeaderCell) { Attributes = ColumnScope });
            return TextPieces.Stack(TextPieces.Lay(context, column.Heading, style, cell, widths[i] - Padding(i)));
        }).ToArray();
        var gap = context.Style.Space(4);
        var height = texts.Max(text => text.Height) + (2 * gap);
        return new Piece(height, (canvas, left, top) =>
        {
            canvas.Rule(left, top + height, left + context.Width, top + height, 2 * SheetStyle.Hairline);
            ForEachColumn(left, (i, area) => texts[i].Draw(canvas, area.Left, top + height - gap - texts[i].Height));
        });
    }

    private Piece Row(PdfRow row, StructureElement element)
    {
        var drawn = row.Cells.Select((cell, i) => cells.Lay(cell, element, widths[i] - Padding(i))).ToArray();
        var height = drawn.Max(cell => cell.Height);
        return new Piece(height, (canvas, left, top) =>
        {
            var bottom = top + height;
            canvas.Rule(left, bottom, left + context.Width, bottom, SheetStyle.Hairline);
            ForEachColumn(left, (i, area) =>
            {
                if (i > 0)
                {
                    canvas.Rule(area.Left - SheetStyle.Padding, top, area.Left - SheetStyle.Padding, bottom, SheetStyle.Hairline);
                }

                drawn[i].Draw(canvas, area with { Top = top, Height = height });
            });
        });
    }

    private void ForEachColumn(double left, Action<int, Area> draw)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            draw(i, new Area(left + (i == 0 ? 0 : SheetStyle.Padding), 0, widths[i] - Padding(i), 0));
            left += widths[i];
        }
    }

    /// <summary>The room at both sides of a column; there is none at the table's own edges.</summary>
    private double Padding(int column) =>
        (column == 0 ? 0 : SheetStyle.Padding) + (column == table.Columns.Length - 1 ? 0 : SheetStyle.Padding);
}
