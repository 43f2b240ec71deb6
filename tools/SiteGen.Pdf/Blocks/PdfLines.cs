namespace SiteGen.Pdf.Blocks;

/// <summary>Several ruled lines. What is typed into them is one text.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">The question.</param>
/// <param name="Lines">How many, from 1.</param>
public sealed record PdfLines(string Name, PdfText Label, int Lines) : PdfQuestion(Label)
{
    /// <summary>The most UTF-16 units that viewers let in; null where there is no limit.</summary>
    public int? MaxLength { get; init; }
}
