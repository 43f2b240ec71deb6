using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out two columns of blocks.</summary>
internal static class ColumnsLayout
{
    private const double Gap = 17;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfSideBySide columns)
    {
        var gap = context.Style.Space(Gap);
        var width = (context.Width - gap) / 2;
        var left = BlockLayout.Lay(Column(context, width), columns.Left);
        var right = BlockLayout.Lay(Column(context, width), columns.Right);
        return Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(i =>
            Level(left.ElementAtOrDefault(i) ?? Pieces.Nothing, right.ElementAtOrDefault(i) ?? Pieces.Nothing, width + gap));
    }

    private static LayoutContext Column(LayoutContext context, double width) =>
        context with { Parent = context.Parent.Add(Tag.Division), Width = width };

    private static Piece Level(Piece left, Piece right, double step) =>
        new(Math.Max(left.Height, right.Height), (canvas, x, top, height) =>
        {
            left.Draw(canvas, x, top, height);
            right.Draw(canvas, x + step, top, height);
        })
        {
            Growth = Math.Max(left.Growth, right.Growth),
            SpaceBefore = Math.Max(left.SpaceBefore, right.SpaceBefore),
            SpaceGrowth = Math.Max(left.SpaceGrowth, right.SpaceGrowth),
            KeepWithNext = left.KeepWithNext || right.KeepWithNext,
            Repeated = left.Repeated is null && right.Repeated is null
                ? null
                : Level(left.Repeated ?? Pieces.Nothing, right.Repeated ?? Pieces.Nothing, step),
        };
}
