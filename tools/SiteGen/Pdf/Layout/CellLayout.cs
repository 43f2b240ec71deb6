using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Draws a cell into the room that its row and column leave.</summary>
internal delegate void DrawCell(PageCanvas canvas, Area area);

/// <summary>A cell laid out.</summary>
/// <param name="Height">The least that it needs, in points.</param>
/// <param name="Draw">Draws it.</param>
internal sealed record CellPiece(double Height, DrawCell Draw);

/// <summary>Lays out the cells of a table.</summary>
internal sealed class CellLayout(LayoutContext table, int lines)
{
    private const string RowScope = "<</O/Table/Scope/Row>>";

    private readonly LayoutContext context = table with { Text = table.Style.Cell };

    /// <summary>Above and below text, so that a row of one line is as high as a line of handwriting.</summary>
    private double Gap => (context.Style.Ruling - context.Text.Leading) / 2;

    public CellPiece Lay(PdfCell cell, StructureElement row, double width)
    {
        var owner = row.Add(cell is PdfTextCell { IsHeading: true }
            ? new StructureElement(Tag.HeaderCell) { Attributes = RowScope }
            : new StructureElement(Tag.Cell));
        return cell switch
        {
            PdfTextCell text => Text(text, owner, width),
            PdfEntryCell entry => Entry(entry, owner),
            PdfDropDownCell list => DropDown(new DropDownField(list.Name, list.Tip, list.Options), owner),
            PdfTickCell tick => Tick(tick, owner),
            PdfChoiceCell choice => Choice(choice, owner, width),
            _ => throw new ArgumentException($"There is no layout for {cell.GetType().Name}.", nameof(cell)),
        };
    }

    /// <summary>The width below which a column's words would be divided.</summary>
    public double LeastWidth(PdfColumn column, IEnumerable<PdfCell> columnCells) => columnCells
        .Select(cell => cell switch
        {
            PdfTextCell text => context.Typesetter.WidestWord(text.Text, context.Text with { Bold = text.IsHeading }),
            PdfChoiceCell choice => context.Style.Mark + context.Style.MarkGap
                + choice.Options.Max(option => context.Typesetter.WidestWord(option.Label, context.Text)),
            _ => context.Style.Mark,
        })
        .Append(context.Typesetter.WidestWord(column.Heading, context.Style.ColumnHeading))
        .Max();

    private CellPiece Text(PdfTextCell cell, StructureElement owner, double width) =>
        Padded(TextPieces.Block(context, cell.Text, context.Text with { Bold = cell.IsHeading }, owner, width));

    private CellPiece Choice(PdfChoiceCell choice, StructureElement owner, double width)
    {
        var marks = OptionLayout.Marks(new RadioField(choice.Name, choice.Tip), choice.Options);
        return Padded(TextPieces.Stack(OptionLayout.Lay(context with { Parent = owner, Width = width }, marks, 0)));
    }

    private CellPiece Tick(PdfTickCell tick, StructureElement owner)
    {
        var form = owner.Add(Tag.Form);
        var mark = new Mark(new TickField(tick.Name, tick.Tip), string.Empty);
        return Padded(new Piece(context.Text.Leading, (canvas, left, top) =>
            MarkDrawing.Draw(context, canvas, mark, left, top, form)));
    }

    private CellPiece Entry(PdfEntryCell entry, StructureElement owner)
    {
        // On several lines a long answer stays readable in a narrow column; on one it would shrink to nothing.
        var field = new TextField(entry.Name, entry.Tip) { MaxLength = entry.MaxLength, Multiline = entry.MaxLength is null };
        var form = owner.Add(Tag.Form);
        return new CellPiece(lines * context.Style.Ruling, (canvas, area) =>
            canvas.Place(field, field.Multiline ? Inset(area) : LastLine(area), form));
    }

    private CellPiece DropDown(DropDownField field, StructureElement owner)
    {
        var form = owner.Add(Tag.Form);
        return new CellPiece(context.Style.Ruling, (canvas, area) =>
        {
            MarkDrawing.Arrow(canvas, area.Right, area.Bottom - (context.Style.Ruling / 2));
            canvas.Place(field, LastLine(area), form);
        });
    }

    private CellPiece Padded(Piece piece) =>
        new(piece.Height + (2 * Gap), (canvas, area) => piece.Draw(canvas, area.Left, area.Top + Gap));

    private static Area Inset(Area area) => new(area.Left, area.Top + 3, area.Width, area.Height - 4);

    private Area LastLine(Area area) =>
        new(area.Left, area.Bottom - 1 - context.Style.FieldHeight, area.Width, context.Style.FieldHeight);
}
