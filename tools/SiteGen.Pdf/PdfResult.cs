using System.Collections.Immutable;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf;

/// <summary>A finished PDF.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="SheetPages">How many pages each sheet has; the cover is not counted.</param>
/// <param name="Missing">Characters that the font lacks.</param>
internal sealed record PdfResult(byte[] Bytes, ImmutableArray<int> SheetPages, ImmutableArray<MissingCharacter> Missing);
