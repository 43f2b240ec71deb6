using System.Collections.Immutable;

namespace SiteGen.Pdf.Blocks;

/// <summary>Blocks that stay on one page if a page can hold them.</summary>
/// <param name="Blocks">From top to bottom.</param>
public sealed record PdfTogether(ImmutableArray<PdfBlock> Blocks) : PdfBlock;
