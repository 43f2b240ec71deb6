namespace SiteGen.Pdf.Blocks;

/// <summary>A short line for a date, on the label's own line if it is short enough.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">The question.</param>
/// <param name="Form">How a date is written: in small print under the line, and in what screen readers call the field.</param>
public sealed record PdfDate(string Name, PdfText Label, string Form) : PdfQuestion(Label)
{
    /// <summary>The most UTF-16 units that viewers let in; null where there is no limit.</summary>
    public int? MaxLength { get; init; }
}
