using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>A table. A row is never divided between pages; the head is repeated on each.</summary>
/// <param name="Label">The question; empty where a heading says it.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">At least one, each with as many cells as there are columns.</param>
public sealed record PdfTable(PdfText Label, ImmutableArray<PdfColumn> Columns, ImmutableArray<PdfRow> Rows) : PdfQuestion(Label)
{
    /// <summary>What is added up below it; null for nothing.</summary>
    public PdfSums? Sums { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Heading">What its head says.</param>
/// <param name="Weight">Its width, relative to the other columns; 0 for no more than it needs.</param>
public sealed record PdfColumn(PdfText Heading, double Weight = 1);

/// <summary>A row.</summary>
/// <param name="Cells">One a column.</param>
public sealed record PdfRow(ImmutableArray<PdfCell> Cells);
