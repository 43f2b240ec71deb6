using System.Collections.Immutable;

namespace SiteGen.Pdf.Blocks;

/// <summary>Blocks that stay on one page if a page can hold them.</summary>
internal sealed record PdfTogether(ImmutableArray<PdfBlock> Blocks) : PdfBlock;
