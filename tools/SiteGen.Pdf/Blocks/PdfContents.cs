using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>The sheets of a workbook with the pages that they begin on; for its cover.</summary>
/// <param name="Entries">One a sheet, in order.</param>
public sealed record PdfContents(ImmutableArray<PdfContentsEntry> Entries) : PdfBlock;

/// <summary>A sheet.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Purpose">What it is for, in small print under the name.</param>
public sealed record PdfContentsEntry(PdfText Title, PdfText Purpose);
