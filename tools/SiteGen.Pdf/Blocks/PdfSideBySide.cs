using System.Collections.Immutable;

namespace SiteGen.Pdf.Blocks;

/// <summary>Two columns of blocks. Each is read to its end before the other; their parts are level with each other on the page.</summary>
/// <param name="Left">From top to bottom; read first.</param>
/// <param name="Right">From top to bottom.</param>
public sealed record PdfSideBySide(ImmutableArray<PdfBlock> Left, ImmutableArray<PdfBlock> Right) : PdfBlock;
