using System.Collections.Immutable;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf;

/// <summary>A finished PDF.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Missing">Characters that the font lacks.</param>
internal sealed record PdfResult(byte[] Bytes, int Pages, ImmutableArray<MissingCharacter> Missing);
