using System.Collections.Immutable;
using SiteGen.Pdf.Blocks;

namespace SiteGen.Pdf;

/// <summary>A finished PDF.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="SheetPages">How many pages each sheet has, in the workbook's order; the cover is not counted.</param>
/// <param name="Missing">Characters that the fonts lack, each once, by code; the file is written all the same.</param>
/// <param name="TooHigh">
/// Of each sheet the blocks that have a part higher than a page, such as a row of a table, which is cut off; the file is written all the same.
/// </param>
public sealed record PdfResult(
    byte[] Bytes,
    ImmutableArray<int> SheetPages,
    ImmutableArray<MissingCharacter> Missing,
    ImmutableArray<ImmutableArray<PdfBlock>> TooHigh);
