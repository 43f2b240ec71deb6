using System.Collections.Immutable;

namespace SiteGen.Pdf.Blocks;

/// <summary>
/// Dates beside each other, up to three in a row. Two have their labels beside their lines if both fit; else labels stand above, and all
/// lines of a row at one height.
/// </summary>
/// <param name="Dates">At least one, in the order in which they are read.</param>
public sealed record PdfDates(ImmutableArray<PdfDate> Dates) : PdfBlock;
