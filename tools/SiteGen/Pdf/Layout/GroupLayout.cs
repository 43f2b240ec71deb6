using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out blocks that hold blocks.</summary>
internal static class GroupLayout
{
    private const double Gap = 22;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfSideBySide columns)
    {
        var gap = context.Style.Space(Gap);
        var width = (context.Width - gap) / 2;
        var left = BlockLayout.Lay(Column(context, width), columns.Left);
        var right = BlockLayout.Lay(Column(context, width), columns.Right);
        return Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(i =>
            Level(left.ElementAtOrDefault(i) ?? Pieces.Nothing, right.ElementAtOrDefault(i) ?? Pieces.Nothing, width + gap));
    }

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfExample example)
    {
        var indent = context.Style.Space(14);
        var inner = context with { Parent = context.Parent.Add(Tag.Division), Width = context.Width - indent };
        var title = TextPieces.Lay(inner, example.Title, context.Style.Small with { Bold = true }, inner.Parent.Add(Tag.Paragraph), inner.TextWidth);
        return title.WithNext().Concat(BlockLayout.Lay(inner, example.Blocks))
            .Select((piece, i) => Ruled(i == 0 ? piece : Padded(piece), indent))
            .After(context.Style.Space(16));
    }

    private static LayoutContext Column(LayoutContext context, double width) =>
        context with { Parent = context.Parent.Add(Tag.Division), Width = width };

    private static Piece Level(Piece left, Piece right, double step) =>
        new(Math.Max(left.Height, right.Height), (canvas, x, top) =>
        {
            left.Draw(canvas, x, top);
            right.Draw(canvas, x + step, top);
        })
        {
            SpaceBefore = Math.Max(left.SpaceBefore, right.SpaceBefore),
            KeepWithNext = left.KeepWithNext || right.KeepWithNext,
            Repeated = left.Repeated is null && right.Repeated is null
                ? null
                : Level(left.Repeated ?? Pieces.Nothing, right.Repeated ?? Pieces.Nothing, step),
        };

    /// <summary>Takes the distance to what is above into the piece, so that the rule beside it is unbroken.</summary>
    private static Piece Padded(Piece piece) => piece with
    {
        Height = piece.Height + piece.SpaceBefore,
        Draw = (canvas, left, top) => piece.Draw(canvas, left, top + piece.SpaceBefore),
        SpaceBefore = 0,
    };

    private static Piece Ruled(Piece piece, double indent) => piece with
    {
        Draw = (canvas, left, top) =>
        {
            canvas.Rule(left + 1, top, left + 1, top + piece.Height, 2);
            piece.Draw(canvas, left + indent, top);
        },
    };
}
