using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>Rows for a place too narrow for a table: in each, the first cell is a line to write on, the others stand under it in a line.</summary>
/// <param name="Label">Above the rows.</param>
/// <param name="Rows">Each an entry, then choices and ticks.</param>
public sealed record PdfRecords(PdfText Label, ImmutableArray<PdfRecord> Rows) : PdfQuestion(Label)
{
    /// <summary>What is counted when all is filled in, each followed by a short line for a number.</summary>
    public ImmutableArray<PdfText> Sums { get; init; } = [];
}

/// <summary>A row.</summary>
/// <param name="Entry">The line to write on.</param>
/// <param name="Marks">What stands under it: at the left the first, at the right the last.</param>
public sealed record PdfRecord(PdfEntryCell Entry, ImmutableArray<PdfCell> Marks);
