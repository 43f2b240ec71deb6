using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>Several ruled lines. What is typed into them is one text.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">The question.</param>
/// <param name="Lines">How many.</param>
internal sealed record PdfLines(string Name, PdfText Label, int Lines) : PdfQuestion(Label)
{
    /// <summary>The most characters; null where there is no limit.</summary>
    public int? MaxLength { get; init; }
}
