using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>What is added up by hand below a table: short places for numbers, in a line.</summary>
/// <param name="Title">Before them.</param>
/// <param name="Sums">At least one.</param>
public sealed record PdfSums(PdfText Title, ImmutableArray<PdfSum> Sums);

/// <summary>A place for a sum.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">Before it; empty where the title says it all.</param>
/// <param name="Tip">What a screen reader calls it.</param>
public sealed record PdfSum(string Name, PdfText Label, string Tip);
