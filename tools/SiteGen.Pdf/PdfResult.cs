using System.Collections.Immutable;
namespace SiteGen.Pdf;

/// <summary>A finished PDF.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="SheetPages">How many pages each sheet has, in the workbook's order; the cover is not counted.</param>
/// <param name="Missing">Characters that the fonts lack, each once, by code; the file is written all the same.</param>
public sealed record PdfResult(byte[] Bytes, ImmutableArray<int> SheetPages, ImmutableArray<MissingCharacter> Missing);
