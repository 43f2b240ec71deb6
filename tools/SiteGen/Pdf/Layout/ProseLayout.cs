using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out what is only read.</summary>
internal static class ProseLayout
{
    public static IEnumerable<Piece> Lay(LayoutContext context, PdfHeading heading)
    {
        var owner = context.Parent.Add(Tag.Heading(heading.Level));
        var space = heading.Level switch { 1 => 10, 2 => 24, _ => 16 };
        var pieces = TextPieces.Lay(context, heading.Text, context.Style.Heading(heading.Level), owner, context.Width);
        return pieces
            .Select((piece, i) => i == 0 && heading.Level < 3 ? Bookmarked(context, heading, piece) : piece)
            .WithNext()
            .After(context.Style.Space(space));
    }

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfParagraph paragraph)
    {
        var style = context.Style.Tone(paragraph.Tone);
        return TextPieces.Lay(context, paragraph.Text, style, context.Parent.Add(Tag.Paragraph), context.TextWidth)
            .After(context.Style.Space(8));
    }

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfBullets bullets)
    {
        var list = context.Parent.Add(Tag.List);
        list.Attributes = "<</O/List/ListNumbering/Disc>>";
        return bullets.Items.SelectMany((item, i) => Bullet(context, item, list).After(context.Style.Space(i == 0 ? 7 : 3)));
    }

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfClosing closing)
    {
        var style = context.Style.Small;
        var padding = context.Style.Space(7);
        var text = TextPieces.Stack(
        [
            .. closing.Paragraphs.SelectMany((paragraph, i) =>
                TextPieces.Lay(context, paragraph, style, context.Parent.Add(Tag.Paragraph), context.Width)
                    .After(context.Style.Space(2))),
        ]);
        yield return new Piece(text.Height + padding, (canvas, left, top) =>
        {
            canvas.Rule(left, top, left + context.Width, top, SheetStyle.Hairline);
            text.Draw(canvas, left, top + padding);
        })
        {
            SpaceBefore = context.Style.Space(20),
            AtFoot = true,
        };
    }

    private static Piece Bookmarked(LayoutContext context, PdfHeading heading, Piece piece) => piece with
    {
        Draw = (canvas, left, top) =>
        {
            context.Outline.Add(new Bookmark(heading.Level, PlainText.Of(heading.Text), canvas.Id, canvas.FromBottom(top - 12)));
            piece.Draw(canvas, left, top);
        },
    };

    private static IEnumerable<Piece> Bullet(LayoutContext context, PdfText item, StructureElement list)
    {
        var style = context.Style.Body;
        var entry = list.Add(Tag.ListItem);
        var bullet = TextPieces.Block(context, "•", style, entry.Add(Tag.Label), context.Width);
        var indent = style.Size * 1.2;
        var lines = TextPieces.Lay(context, item, style, entry.Add(Tag.ListBody), context.TextWidth - indent);
        return lines.Select((line, i) => i > 0 ? line.Shifted(indent) : line with
        {
            Draw = (canvas, left, top) =>
            {
                bullet.Draw(canvas, left, top);
                line.Draw(canvas, left + indent, top);
            },
        });
    }
}
