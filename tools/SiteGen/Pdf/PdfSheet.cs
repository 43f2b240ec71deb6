using System.Collections.Immutable;
using SiteGen.Pdf.Blocks;

namespace SiteGen.Pdf;

/// <summary>A sheet: begins on a new page and counts its own pages.</summary>
/// <param name="Blocks">What stands on it, from top to bottom.</param>
internal sealed record PdfSheet(ImmutableArray<PdfBlock> Blocks)
{
    /// <summary>In small print at the top left of every page.</summary>
    public string HeadLeft { get; init; } = string.Empty;

    /// <summary>In small print at the top right of every page.</summary>
    public string HeadRight { get; init; } = string.Empty;

    /// <summary>In small print at the bottom left of every page, across from the page number.</summary>
    public string FootLeft { get; init; } = string.Empty;
}
