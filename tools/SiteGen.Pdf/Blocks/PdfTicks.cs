using System.Collections.Immutable;
namespace SiteGen.Pdf.Blocks;

/// <summary>Boxes to tick, any number of them. Each is a field: the name, an underscore, and the option's value.</summary>
/// <param name="Name">The beginning of every field's name.</param>
/// <param name="Label">The question.</param>
/// <param name="Options">At least one; their values differ.</param>
public sealed record PdfTicks(string Name, PdfText Label, ImmutableArray<PdfOption> Options) : PdfQuestion(Label);
