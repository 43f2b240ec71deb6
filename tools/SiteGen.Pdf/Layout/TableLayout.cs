using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out a table: rules between rows and between columns, none around it.</summary>
internal sealed class TableLayout
{
    private const string ColumnScope = "<</O/Table/Scope/Column>>";

    /// <summary>A column to write in keeps its share up to this width, before options beside it stand in one line.</summary>
    private const double ShortAnswer = 30 * SheetStyle.Millimetre;

    private const int MostMoreLines = 2;

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

        cells = new CellLayout(context);
        widths = Widths(0);
        for (var more = 1; more <= MostMoreLines && IsCrowded(); more++)
        {
            widths = Widths(more);
        }
    }

    /// <summary>
    /// What columns to write in have is shared by their weights. Boxes to tick take what their head needs, and choices their share, but no
    /// more than they need. A table without places to write has nobody to leave the rest to.
    /// </summary>
    /// <param name="moreLines">How many lines more than is usual options may take.</param>
    private double[] Widths(int moreLines)
    {
        var weights = table.Columns.Select(column => column.Weight).ToArray();
        var least = table.Columns.Select((column, i) => cells.LeastWidth(column, Column(i), moreLines) + Padding(i)).ToArray();
        if (!weights.Where((_, i) => IsWritten(i)).Any())
        {
            return ColumnWidths.Of(context.Width, weights, least);
        }

        var enough = table.Columns.Select((column, i) => Math.Max(least[i], cells.WidthForMarks(column, Column(i)) + Padding(i))).ToArray();
        Fix(ColumnsOf<PdfTickCell>(), i => enough[i]);
        var shares = ColumnWidths.Of(context.Width, weights, least);
        Fix(ColumnsOf<PdfChoiceCell>(), i => Math.Min(shares[i], enough[i]));
        return ColumnWidths.Of(context.Width, weights, least);

        void Fix(IEnumerable<int> columns, Func<int, double> width)
        {
            foreach (var i in columns)
            {
                (least[i], weights[i]) = (width(i), 0);
            }
        }
    }

    private IEnumerable<int> ColumnsOf<T>()
        where T : PdfCell =>
        Enumerable.Range(0, table.Columns.Length).Where(i => Column(i).All(cell => cell is T));

    private IEnumerable<PdfCell> Column(int column) => table.Rows.Select(row => row.Cells[column]);

    private bool IsWritten(int column) => table.Columns[column].Weight > 0 && Column(column).Any(cell => cell is PdfEntryCell);

    private bool IsCrowded()
    {
        var share = context.Width / table.Columns.Sum(column => column.Weight);
        return table.Columns.Where((column, i) => IsWritten(i) && widths[i] < Math.Min(column.Weight * share, ShortAnswer) - 1).Any();
    }

    public IEnumerable<Piece> Lay()
    {
        var element = context.Parent.Add(Tag.Table);
        var head = Head(element.Add(Tag.TableHead).Add(Tag.Row));
        var repeated = Head(null);
        var body = element.Add(Tag.TableBody);
        var rows = table.Rows.Select(row => LayCells(row, body.Add(Tag.Row))).ToArray();
        var height = rows.SelectMany(row => row).Max(cell => cell.Height);
        var most = Math.Max(height, rows[0].Select((cell, i) => cells.MostHeight(table.Rows[0].Cells[i], widths[i] - Padding(i), height)).Max());
        var pieces = rows
            .Select((row, i) => Row(row, height) with
            {
                Growth = most - height,
                Stretch = Math.Max(0, cells.StretchedHeight(table.Rows[i].Cells) - most),
                Repeated = i == 0 ? null : repeated,
                KeepWithNext = table.Sums is not null && i == rows.Length - 1,
            })
            .Prepend(head with { KeepWithNext = true, SpaceBefore = context.Style.Space(1) })
            .ToList();
        return table.Sums is { } sums ? pieces.Concat(SumsLayout.Lay(context, sums)) : pieces;
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
        var gap = context.Style.Space(2);
        var total = texts.Max(text => text.Height) + (2 * gap);
        return new Piece(total, (canvas, left, top, _) =>
        {
            canvas.Rule(left, top + total, left + context.Width, top + total, 2 * SheetStyle.Hairline);
            ForEachColumn(left, (i, area) => texts[i].Draw(canvas, area.Left, top + total - gap - texts[i].Height, texts[i].Height));
        });
    }

    private CellPiece[] LayCells(PdfRow row, StructureElement element) =>
        [.. row.Cells.Select((cell, i) => cells.Lay(cell, element, widths[i] - Padding(i)))];

    private Piece Row(CellPiece[] row, double least) => new(least, (canvas, left, top, height) =>
    {
        var bottom = top + height;
        AnswerField.Rule(canvas, left, left + context.Width, bottom);
        ForEachColumn(left, (i, area) =>
        {
            if (i > 0)
            {
                canvas.Rule(area.Left - SheetStyle.Padding, top, area.Left - SheetStyle.Padding, bottom, SheetStyle.Hairline, SheetStyle.WritingGrey);
            }

            row[i].Draw(canvas, area with { Top = top, Height = height });
        });
    });

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
