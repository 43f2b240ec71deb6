using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>A row of numbered circles of which one is chosen, with words at both ends.</summary>
internal sealed record PdfScale(string Name, PdfText Label, int From, int To) : PdfQuestion(Label)
{
    public PdfText Low { get; init; } = string.Empty;

    public PdfText High { get; init; } = string.Empty;
}
