using System.Collections.Immutable;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>A cell of a table.</summary>
internal abstract record PdfCell;

/// <summary>The name of a row.</summary>
internal sealed record PdfTextCell(PdfText Text) : PdfCell;

/// <summary>A cell to write in.</summary>
/// <param name="Name">The field.</param>
/// <param name="Tip">What a screen reader calls it: the row and the column.</param>
/// <param name="MaxLength">The most characters; null where there is no limit.</param>
internal sealed record PdfEntryCell(string Name, string Tip, int? MaxLength = null) : PdfCell;

/// <summary>Circles of which one is chosen.</summary>
internal sealed record PdfChoiceCell(string Name, string Tip, ImmutableArray<PdfOption> Options) : PdfCell;

/// <summary>A box to tick.</summary>
/// <param name="Name">The field.</param>
/// <param name="Tip">What a screen reader calls it: the row and the column.</param>
/// <param name="Label">Beside the box, where no column's head says it.</param>
internal sealed record PdfTickCell(string Name, string Tip, string Label = "") : PdfCell;
