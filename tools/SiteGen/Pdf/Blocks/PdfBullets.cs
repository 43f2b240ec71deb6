using System.Collections.Immutable;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>A list with bullets.</summary>
internal sealed record PdfBullets(ImmutableArray<PdfText> Items) : PdfBlock;
