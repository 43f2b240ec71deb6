using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>A cell of a table.</summary>
public abstract record PdfCell
{
    private protected PdfCell()
    {
    }
}

/// <summary>The name of a row.</summary>
/// <param name="Text">What it says.</param>
public sealed record PdfTextCell(PdfText Text) : PdfCell;

/// <summary>A cell to write in.</summary>
/// <param name="Name">The field.</param>
/// <param name="Tip">What a screen reader calls it: the row and the column.</param>
/// <param name="MaxLength">The most UTF-16 units that viewers let in; null where there is no limit.</param>
public sealed record PdfEntryCell(string Name, string Tip, int? MaxLength = null) : PdfCell;

/// <summary>Circles of which one is chosen.</summary>
/// <param name="Name">The field.</param>
/// <param name="Tip">What a screen reader calls it: the row and the column.</param>
/// <param name="Options">At least one; their values differ.</param>
public sealed record PdfChoiceCell(string Name, string Tip, ImmutableArray<PdfOption> Options) : PdfCell;

/// <summary>A box to tick.</summary>
/// <param name="Name">The field.</param>
/// <param name="Tip">What a screen reader calls it: the row and the column.</param>
/// <param name="Label">Beside the box, where no column's head says it.</param>
public sealed record PdfTickCell(string Name, string Tip, string Label = "") : PdfCell;
