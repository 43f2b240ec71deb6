using System.Collections.Immutable;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>An example, set apart by a rule at its side.</summary>
internal sealed record PdfExample(PdfText Title, ImmutableArray<PdfBlock> Blocks) : PdfBlock;
