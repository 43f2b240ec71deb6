using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>Rows with much to write, each a block of its own that is never divided between pages: its cells under each other, with their labels.</summary>
/// <param name="Label">The question.</param>
/// <param name="Rows">At least one.</param>
public sealed record PdfRowBlocks(PdfText Label, ImmutableArray<PdfRowBlock> Rows) : PdfQuestion(Label)
{
    /// <summary>Whether the rows have names, which stand above them, and not numbers, which stand before them.</summary>
    public bool AreNamed { get; init; }

    /// <summary>What is added up below them; null for nothing.</summary>
    public PdfSums? Sums { get; init; }
}

/// <summary>A row.</summary>
/// <param name="Name">Its number, or its name.</param>
/// <param name="Cells">From top to bottom; what is marked, and follows each other, shares a line.</param>
public sealed record PdfRowBlock(PdfText Name, ImmutableArray<PdfBlockCell> Cells);

/// <summary>A cell with its label.</summary>
/// <param name="Label">What its column asks for. A box to tick has its own beside it.</param>
/// <param name="Cell">To write in, to choose in, or to tick.</param>
/// <param name="Lines">Of a cell to write in: how many, from 1.</param>
public sealed record PdfBlockCell(PdfText Label, PdfCell Cell, int Lines = 1);
