using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out the end of a sheet.</summary>
internal static class ClosingLayout
{
    private const double SpaceAround = 4;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfClosing closing)
    {
        var style = context.Style;
        var gap = style.Space(SpaceAround);
        var more = closing.More is { } box ? MoreLayout.Lay(context, box) : null;
        var last = TextPieces.Block(context, closing.Last, style.Strong, context.Parent.Add(Tag.Paragraph), context.Width);
        var foot = TextPieces.Block(context, RunOn(closing.Foot), style.Small, context.Parent.Add(Tag.Paragraph), context.Width);
        yield return new Piece(last.Height + (2 * gap) + foot.Height, (canvas, left, top, _) =>
        {
            var rule = top + last.Height + gap;
            last.Draw(canvas, left, top, last.Height);
            canvas.Rule(left, rule, left + context.Width, rule, SheetStyle.Hairline);
            foot.Draw(canvas, left, rule + gap, foot.Height);
        })
        {
            SpaceBefore = style.Space(8),
            SpaceGrowth = style.Space(6),
            AtFoot = true,
            Above = more,
        };
    }

    private static PdfText RunOn(IEnumerable<PdfText> texts) =>
        new([.. texts.SelectMany((text, i) => i == 0 ? text.Runs : text.Runs.Insert(0, new PdfRun(" ")))]);
}
