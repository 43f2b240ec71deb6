using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>One line to write on.</summary>
internal sealed record PdfEntry(string Name, PdfText Label) : PdfQuestion(Label)
{
    /// <summary>Whether the label stands on the line, before the place for the answer, if it is short enough.</summary>
    public bool Beside { get; init; }

    /// <summary>The most characters; null where there is no limit.</summary>
    public int? MaxLength { get; init; }
}
