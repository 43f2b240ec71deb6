namespace SiteGen.Pdf.Blocks;

/// <summary>One line to write on.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">The question.</param>
public sealed record PdfEntry(string Name, PdfText Label) : PdfQuestion(Label)
{
    /// <summary>Whether the label stands on the line, before the place for the answer, if it is short enough.</summary>
    public bool Beside { get; init; }

    /// <summary>The most UTF-16 units that viewers let in; null where there is no limit.</summary>
    public int? MaxLength { get; init; }
}
