using System.Collections.Immutable;
using SiteGen.Pdf.Blocks;

namespace SiteGen.Pdf;

/// <summary>A sheet: begins on a new page and counts its own pages.</summary>
/// <param name="Blocks">What stands on it, from top to bottom.</param>
public sealed record PdfSheet(ImmutableArray<PdfBlock> Blocks)
{
    /// <summary>In small print at the head of every page but the first, where there are several.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>In small print at the head of the first page: what to know before anything is typed. It is read before the title.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>In small print at the foot of every page.</summary>
    public string Foot { get; init; } = string.Empty;

    /// <summary>The steps, from 1 to 10, that have a stitch at the edge of the pages; null for pages that are not sewn.</summary>
    public ImmutableArray<int>? Thread { get; init; }
}
