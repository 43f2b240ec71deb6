using System.Collections.Immutable;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>The end of a sheet, at the foot of its last page: when to stop, where to read on.</summary>
internal sealed record PdfClosing(ImmutableArray<PdfText> Paragraphs) : PdfBlock;
