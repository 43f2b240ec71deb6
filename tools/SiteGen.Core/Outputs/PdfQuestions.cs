using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Model;
using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;

namespace SiteGen.Outputs;

/// <summary>Lowers the questions of a worksheet to blocks of a PDF. It knows the parts that fields are made of, not their types.</summary>
/// <param name="prefix">Before every name: empty, or the sheet's id and a dot.</param>
/// <param name="strings">Words of the interface.</param>
internal sealed class PdfQuestions(string prefix, UiStrings strings)
{
    public IEnumerable<PdfBlock> Of(Field question)
    {
        var parts = question.Parts;
        var hint = question.Hint.Length > 0 ? (PdfText)question.Hint : null;
        return parts is [TablePart left, TablePart { Beside: true } right, .. var rest]
            ? Beside(question, left, right, hint).Concat(rest.Select(part => Part(part, question.Label)))
            : parts.Select((part, i) => i == 0 ? Part(part, question.Label) with { Hint = hint } : Part(part, question.Label));
    }

    /// <summary>
    /// A box to go on in where another one is full. The PDF alone has it: there boxes cannot grow, while those of the form and of
    /// its print do. No id begins with an underscore, so no field has this name.
    /// </summary>
    public PdfMore More() => new(prefix + "_more", strings.Get("pdf_more"));

    private IEnumerable<PdfBlock> Beside(Field question, TablePart left, TablePart right, PdfText? hint)
    {
        PdfBlock[] blocks =
        [
            new PdfHeading(3, question.Label),
            .. hint is null ? [] : new[] { new PdfParagraph(hint, PdfTone.Hint) },
            new PdfSideBySide([Records(left)], [Records(right)]),
        ];
        yield return new PdfTogether([.. blocks]);
    }

    private PdfQuestion Part(FieldPart part, string label) => part switch
    {
        WritingPart writing => Writing(writing.Widget, writing.Label.Length > 0 ? writing.Label : label),
        DatePart date => new PdfDate(Name(date.Widget), label, strings.Get("pdf_date")) { MaxLength = DateWidget.MaxLength },
        TicksPart ticks => new PdfTicks(prefix + ticks.Id, label, Options(ticks.Options)),
        ChoicePart choice => new PdfChoice(Name(choice.Widget), label, Options(choice.Widget.Options)),
        ScalePart scale => new PdfScale(
            Name(scale.Widget),
            label,
            Number(scale.Widget.Options[0]),
            Number(scale.Widget.Options[^1])) { Low = scale.Low, High = scale.High },
        TablePart { Layout: TableLayout.Blocks } table => Blocks(table, label),
        TablePart table => Table(table, label),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private PdfQuestion Writing(TextWidget text, string label) => text.Lines == 1
        ? new PdfEntry(Name(text), label) { MaxLength = text.MaxLength }
        : new PdfLines(Name(text), label, text.Lines) { MaxLength = text.MaxLength };

    private PdfTable Table(TablePart table, string label)
    {
        IEnumerable<PdfColumn> names = table.HasRowLabels ? [new(string.Empty, 0)] : [];
        return new(
            table.Title.Length > 0 ? table.Title : label,
            [.. names, .. table.Columns.Select(column => new PdfColumn(column.Label, column.Width))],
            [.. table.Rows.Select(row => new PdfRow([.. RowName(table, row), .. row.Cells.Select(cell => Cell(cell, string.Empty))]))])
        {
            Sums = Sums(table),
        };
    }

    private PdfRowBlocks Blocks(TablePart table, string label) => new(label, [.. table.Rows.Select((row, i) => new PdfRowBlock(
        row.Label.Length > 0 ? row.Label : (i + 1).ToString(CultureInfo.InvariantCulture),
        [.. row.Cells.Zip(table.Columns, (cell, column) => new PdfBlockCell(column.Label, Cell(cell, column.Label), column.Lines))]))])
    {
        AreNamed = table.HasRowLabels,
        Sums = Sums(table),
    };

    /// <summary>
    /// A PDF has no scripts, so each sum is a place to write in, which the form has not. Rows have numbers and no words, so no other field has its name.
    /// </summary>
    private PdfSums? Sums(TablePart table) => table.Sums.IsEmpty
        ? null
        : new(table.SumTitle, [.. table.Sums.Select(sum => new PdfSum($"{prefix}{table.Id}_{sum.Id}", sum.Label, sum.Name))]);

    private PdfRecords Records(TablePart table)
    {
        var rows = table.Rows.Select(row => new PdfRecord(
            (PdfEntryCell)Cell(row.Cells[0], string.Empty),
            [.. row.Cells.Skip(1).Zip(table.Columns.Skip(1), (cell, column) => Cell(cell, column.Label))]));
        return new(table.Title, [.. rows])
        {
            Sums = [.. table.Sums.Select(sum => (PdfText)sum.Label)],
        };
    }

    private static IEnumerable<PdfCell> RowName(TablePart table, TableRow row) => table.HasRowLabels ? [new PdfTextCell(row.Label)] : [];

    private PdfCell Cell(Widget widget, string label) => widget switch
    {
        TextWidget text => new PdfEntryCell(Name(text), text.Label, text.MaxLength),
        TickWidget tick => new PdfTickCell(Name(tick), tick.Label, label),
        ChoiceWidget choice => new PdfChoiceCell(Name(choice), choice.Label, Options(choice.Options)),
        _ => throw new ArgumentOutOfRangeException(nameof(widget)),
    };

    private string Name(Widget widget) => prefix + widget.Name;

    private static ImmutableArray<PdfOption> Options(ImmutableArray<Option> options) => [.. options.Select(option => new PdfOption(option.Id, option.Label))];

    private static int Number(Option option) => int.Parse(option.Id, CultureInfo.InvariantCulture);
}
