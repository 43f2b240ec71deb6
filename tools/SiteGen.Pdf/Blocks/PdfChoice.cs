using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>Circles of which one is chosen: side by side where they fit, else one under the other.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">The question.</param>
/// <param name="Options">At least one; their values differ.</param>
public sealed record PdfChoice(string Name, PdfText Label, ImmutableArray<PdfOption> Options) : PdfQuestion(Label);
