using System.Globalization;
using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out the contents of a workbook: names, dots, page numbers.</summary>
internal static class ContentsLayout
{
    private const double Gap = 6;
    private const double DotWidth = 1;
    private const double DotStep = 5;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfContents contents)
    {
        var list = context.Parent.Add(Tag.List);
        return contents.Entries.SelectMany((entry, i) =>
            Entry(context with { Parent = list.Add(Tag.ListItem).Add(Tag.ListBody) }, entry, context.FirstPages[i]));
    }

    /// <summary>Dots: an unbroken line would look like one to write on. They stand under each other.</summary>
    private static void Leader(PageCanvas canvas, double left, double right, double baseline)
    {
        var first = Math.Ceiling(left / DotStep) * DotStep;
        canvas.Draw(null, pen => pen.Round().Width(DotWidth).Dashed(0.01, DotStep).Move(first, baseline).Line(right, baseline).Stroke());
    }

    private static IEnumerable<Piece> Entry(LayoutContext context, PdfContentsEntry entry, (int Number, int Id) page)
    {
        var style = context.Style;
        var gap = style.Space(Gap);
        var link = context.Parent.Add(Tag.Link);
        var pageNumber = page.Number.ToString(CultureInfo.InvariantCulture);
        var width = context.Typesetter.Width(pageNumber, style.Strong);
        var room = context.Width - width - (2 * gap);
        var title = TextPieces.Block(context, entry.Title, style.Strong, link, room);
        var number = TextPieces.Block(context, pageNumber, style.Strong, link, context.Width);
        var titleEnd = Math.Min(context.Typesetter.Width(entry.Title, style.Strong), room) + gap;
        var head = new Piece(title.Height, (canvas, left, top, height) =>
        {
            var rule = top + height - style.Strong.Leading + context.Typesetter.Baseline(style.Strong);
            title.Draw(canvas, left, top, height);
            Leader(canvas, left + titleEnd, left + context.Width - width - gap, rule);
            number.Draw(canvas, left + context.Width - width, top + height - number.Height, number.Height);
            canvas.LinkTo(new Area(left, top, context.Width, height), page.Id, $"{BareText.Of(entry.Title)}, {pageNumber}", link);
        });
        var purpose = TextPieces.Lay(context, entry.Purpose, style.Small, context.Parent.Add(Tag.Paragraph), context.Width * 0.85);
        return purpose.Prepend(head).ToArray().Together().After(style.Space(9), style.Space(12));
    }
}
