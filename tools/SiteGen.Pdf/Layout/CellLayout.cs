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
internal sealed class CellLayout(LayoutContext table)
{
    private const string RowScope = "<</O/Table/Scope/Row>>";

    private const double SpaceBetweenOptions = 9;

    /// <summary>A column narrower than this wants several lines for an answer.</summary>
    private const double Narrow = 62 * SheetStyle.Millimetre;

    // A head over marks takes two lines, or more if it is longer than a phrase.
    private const int LinesOfHead = 2;
    private const double WidestHead = 72;

    // Longer names of rows take two lines.
    private const double WidestName = 100;

    private readonly LayoutContext context = table with { Text = table.Style.Cell };

    private double LineHeight => context.Style.Ruling;

    public CellPiece Lay(PdfCell cell, StructureElement row, double width)
    {
        var owner = row.Add(cell is PdfTextCell
            ? new StructureElement(Tag.HeaderCell) { Attributes = RowScope }
            : new StructureElement(Tag.Cell));
        return cell switch
        {
            PdfTextCell text => Middle(TextPieces.Block(context, text.Text, context.Text, owner, width)),
            PdfEntryCell entry => Entry(entry, owner),
            PdfTickCell tick => Tick(tick, owner),
            PdfChoiceCell choice => Choice(choice, owner, width),
            _ => throw new ArgumentException($"There is no layout for {cell.GetType().Name}.", nameof(cell)),
        };
    }

    /// <summary>How high a row may become for the sake of a cell, where the page has room left.</summary>
    public double MostHeight(PdfCell cell, double width, double least) => cell switch
    {
        PdfEntryCell when width < Narrow => Math.Max(28 * SheetStyle.Millimetre, 3 * LineHeight),
        PdfEntryCell when least > LineHeight * 1.3 => Math.Max(17 * SheetStyle.Millimetre, 2 * LineHeight),
        PdfEntryCell => LineHeight * 1.4,
        _ => 0,
    };

    /// <summary>How high a row may become rather than leave a part of a page blank.</summary>
    public double StretchedHeight(IEnumerable<PdfCell> row) => row.Any(cell => cell is PdfEntryCell) ? 2 * LineHeight : 0;

    /// <summary>The width below which a column's words would be divided, or its options take too many lines.</summary>
    public double LeastWidth(PdfColumn column, IEnumerable<PdfCell> columnCells, int moreLines) => columnCells
        .Select(cell => cell switch
        {
            PdfTextCell text => LeastWidth(text.Text),
            PdfChoiceCell choice => LeastWidth(choice, moreLines),
            _ => context.Style.Mark,
        })
        .Append(context.Typesetter.WidestWord(column.Heading, context.Style.ColumnHeading))
        .Max();

    /// <summary>What a column of marks needs at most: options stand in one line, its head in two.</summary>
    public double WidthForMarks(PdfColumn column, IEnumerable<PdfCell> columnCells) => columnCells
        .Select(cell => cell is PdfChoiceCell choice ? WidthFor(choice, 1) : 0)
        .Append(Math.Min(context.Typesetter.WidthFor(column.Heading, context.Style.ColumnHeading, LinesOfHead), context.Style.Space(WidestHead)))
        .Max();

    private double LeastWidth(PdfText name)
    {
        var whole = context.Typesetter.Width(name, context.Text);
        return whole <= context.Style.Space(WidestName) ? whole : context.Typesetter.WidestWord(name, context.Text);
    }

    /// <summary>Numbers stand in one line, words in two, of which the first may be the longer one.</summary>
    private double LeastWidth(PdfChoiceCell choice, int moreLines) =>
        WidthFor(choice, (choice.Options.All(option => option.Label.Length <= 2) ? 1 : 2) + moreLines);

    private double WidthFor(PdfChoiceCell choice, int lines) => OptionLayout.WidthFor(
        context,
        [.. choice.Options.Select(option => option.Label)],
        lines,
        context.Style.Space(SpaceBetweenOptions)) + context.Style.Space(5);

    private CellPiece Choice(PdfChoiceCell choice, StructureElement owner, double width)
    {
        var marks = OptionLayout.Marks(new AcroRadioField(choice.Name, choice.Tip), choice.Options);
        return Middle(TextPieces.Stack(OptionLayout.Rows(context with { Parent = owner, Width = width }, marks, context.Style.Space(SpaceBetweenOptions))));
    }

    private CellPiece Tick(PdfTickCell tick, StructureElement owner)
    {
        var form = owner.Add(Tag.Form);
        var mark = new Mark(new AcroTickField(tick.Name, tick.Tip), tick.Label);
        return Middle(new Piece(context.Text.Leading, (canvas, left, top, _) =>
            MarkDrawing.Draw(context, canvas, mark, left, top, form)));
    }

    private CellPiece Entry(PdfEntryCell entry, StructureElement owner)
    {
        var field = new AcroTextField(entry.Name, entry.Tip) { MaxLength = entry.MaxLength };
        var form = owner.Add(Tag.Form);
        return new CellPiece(LineHeight, (canvas, area) =>
            AnswerField.Place(context, canvas, field, new Area(area.Left, area.Top + 1, area.Width, area.Height - 2.5), form));
    }

    private CellPiece Middle(Piece piece) => new(
        Math.Max(LineHeight, piece.Height + context.Style.Space(5)),
        (canvas, area) => piece.Draw(canvas, area.Left, area.Top + ((area.Height - piece.Height) / 2), piece.Height));
}
