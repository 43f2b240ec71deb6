namespace SiteGen.Pdf.Layout;

/// <summary>Works on pieces in a row.</summary>
internal static class Pieces
{
    /// <summary>Nothing to be seen.</summary>
    public static Piece Nothing { get; } = new(0, static (_, _, _, _) => { });

    /// <summary>No page ends between them.</summary>
    public static IEnumerable<Piece> Together(this IReadOnlyList<Piece> pieces) =>
        pieces.Select((piece, i) => i < pieces.Count - 1 ? piece with { KeepWithNext = true } : piece);

    /// <summary>No page ends between them or after them.</summary>
    public static IEnumerable<Piece> WithNext(this IEnumerable<Piece> pieces) =>
        pieces.Select(piece => piece with { KeepWithNext = true });

    /// <summary>The distance to what is above the first, and how much it may grow.</summary>
    public static IEnumerable<Piece> After(this IEnumerable<Piece> pieces, double space, double growth = 0) =>
        pieces.Select((piece, i) => i == 0 ? piece with { SpaceBefore = space, SpaceGrowth = growth } : piece);
}
