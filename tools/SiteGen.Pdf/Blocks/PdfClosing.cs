using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>The end of a sheet, at the foot of its last page.</summary>
/// <param name="Last">When to stop; above a rule.</param>
/// <param name="Foot">In small print under the rule, run on: what to keep to, where to get help, where to read on.</param>
public sealed record PdfClosing(PdfText Last, ImmutableArray<PdfText> Foot) : PdfBlock
{
    /// <summary>What stands above it if the page has room; null for nothing.</summary>
    public PdfMore? More { get; init; }
}
