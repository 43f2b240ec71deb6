namespace SiteGen.Pdf.Blocks;

/// <summary>A row of numbered circles of which one is chosen, with words at both ends.</summary>
/// <param name="Name">The field; its value is the number.</param>
/// <param name="Label">The question.</param>
/// <param name="From">The first number.</param>
/// <param name="To">The last number, higher than the first.</param>
public sealed record PdfScale(string Name, PdfText Label, int From, int To) : PdfQuestion(Label)
{
    /// <summary>What the first number means.</summary>
    public PdfText Low { get; init; } = string.Empty;

    /// <summary>What the last number means.</summary>
    public PdfText High { get; init; } = string.Empty;
}
