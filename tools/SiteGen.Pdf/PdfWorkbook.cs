using System.Collections.Immutable;

namespace SiteGen.Pdf;

/// <summary>One or more sheets that make a file.</summary>
/// <param name="Title">The document's title, shown by viewers instead of the file name.</param>
/// <param name="Language">As in <c>lang</c>: <c>en</c>, <c>pt-BR</c>.</param>
/// <param name="Sheets">At least one. The names of their fields are unique in the workbook.</param>
public sealed record PdfWorkbook(string Title, string Language, ImmutableArray<PdfSheet> Sheets)
{
    /// <summary>What stands before the sheets of a book, whose pages are then numbered through; it may list them.</summary>
    public PdfSheet? Cover { get; init; }

    /// <summary>In the document's properties; empty for none.</summary>
    public string Author { get; init; } = string.Empty;

    /// <summary>In the document's properties; empty for none.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The date in the file; the same date gives the same bytes.</summary>
    public DateTimeOffset Created { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The words that the layout itself writes; English where it is not set.</summary>
    public PdfWording Wording { get; init; } = new();
}
