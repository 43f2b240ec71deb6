using System.Globalization;
using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out the contents of a workbook: names, a rule, page numbers.</summary>
internal static class ContentsLayout
{
    private const double Gap = 6;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfContents contents)
    {
        var list = context.Parent.Add(Tag.List);
        return contents.Entries.SelectMany((entry, i) => Entry(
            context with { Parent = list.Add(Tag.ListItem).Add(Tag.ListBody) },
            entry,
            context.FirstPages[i].ToString(CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<Piece> Entry(LayoutContext context, PdfContentsEntry entry, string page)
    {
        var style = context.Style;
        var gap = style.Space(Gap);
        var width = context.Typesetter.Width(page, style.Label);
        var title = TextPieces.Block(context, entry.Title, style.Label, context.Parent, context.Width - width - (2 * gap));
        var number = TextPieces.Block(context, page, style.Label, context.Parent, context.Width);
        var titleEnd = Math.Min(context.Typesetter.Width(entry.Title, style.Label), context.Width - width - (2 * gap)) + gap;
        var head = new Piece(title.Height, (canvas, left, top, height) =>
        {
            var rule = top + height - style.Label.Leading + context.Typesetter.Baseline(style.Label);
            title.Draw(canvas, left, top, height);
            canvas.Rule(left + titleEnd, rule, left + context.Width - width - gap, rule, SheetStyle.Hairline);
            number.Draw(canvas, left + context.Width - width, top + height - number.Height, number.Height);
        });
        var purpose = TextPieces.Lay(context, entry.Purpose, style.Small, context.Parent, context.Width * 0.85);
        return purpose.Prepend(head).ToArray().Together().After(style.Space(8), style.Space(6));
    }
}
