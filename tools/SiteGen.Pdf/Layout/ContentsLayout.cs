using System.Globalization;
using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out the contents of a workbook: names, a rule, page numbers.</summary>
internal static class ContentsLayout
{
    private const double Gap = 6;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfContents contents)
    {
        var list = context.Parent.Add(Tag.List);
        return contents.Entries.SelectMany((entry, i) =>
            Entry(context with { Parent = list.Add(Tag.ListItem).Add(Tag.ListBody) }, entry, context.FirstPages[i]));
    }

    private static IEnumerable<Piece> Entry(LayoutContext context, PdfContentsEntry entry, (int Number, int Id) page)
    {
        var style = context.Style;
        var gap = style.Space(Gap);
        var link = context.Parent.Add(Tag.Link);
        var pageNumber = page.Number.ToString(CultureInfo.InvariantCulture);
        var width = context.Typesetter.Width(pageNumber, style.Label);
        var room = context.Width - width - (2 * gap);
        var title = TextPieces.Block(context, entry.Title, style.Label, link, room);
        var number = TextPieces.Block(context, pageNumber, style.Label, link, context.Width);
        var titleEnd = Math.Min(context.Typesetter.Width(entry.Title, style.Label), room) + gap;
        var head = new Piece(title.Height, (canvas, left, top, height) =>
        {
            var rule = top + height - style.Label.Leading + context.Typesetter.Baseline(style.Label);
            title.Draw(canvas, left, top, height);
            canvas.Rule(left + titleEnd, rule, left + context.Width - width - gap, rule, SheetStyle.Hairline);
            number.Draw(canvas, left + context.Width - width, top + height - number.Height, number.Height);
            canvas.LinkTo(new Area(left, top, context.Width, height), page.Id, $"{BareText.Of(entry.Title)}, {pageNumber}", link);
        });
        var purpose = TextPieces.Lay(context, entry.Purpose, style.Small, context.Parent.Add(Tag.Paragraph), context.Width * 0.85);
        return purpose.Prepend(head).ToArray().Together().After(style.Space(8), style.Space(6));
    }
}
