using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out headings and paragraphs.</summary>
internal static class ProseLayout
{
    private const double SpaceUnderBar = 3;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfHeading heading)
    {
        var owner = context.Parent.Add(Tag.Heading(heading.Level));
        var pieces = TextPieces.Lay(context, heading.Text, context.Style.Heading(heading.Level), owner, context.Width).ToArray();
        if (heading.Level == 2 && pieces.Length > 0)
        {
            pieces[0] = Barred(context, pieces[0]);
        }

        var (space, growth) = heading.Level switch { 1 => (1, 0), 2 => (17, 8), _ => (6, 4) };
        return pieces
            .Select((piece, i) => i == 0 && heading.Level < 3 ? Bookmarked(context, heading, piece) : piece)
            .WithNext()
            .After(context.Style.Space(space), context.Style.Space(growth));
    }

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfParagraph paragraph)
    {
        var style = context.Style.Tone(paragraph.Tone);
        var owner = context.Parent.Add(Tag.Paragraph);
        var indent = paragraph.Tone == PdfTone.Notice ? context.Style.Space(12) : 0;
        var lines = TextPieces.Lay(context, paragraph.Text, style, owner, context.TextWidth - indent).Select(line => line.Shifted(indent)).ToArray();
        if (paragraph.Tone == PdfTone.Notice && lines.Length > 0)
        {
            lines[0] = Exclaimed(context, lines[0]);
        }

        return lines.After(context.Style.Space(2));
    }

    /// <summary>A rule across the page begins a part.</summary>
    private static Piece Barred(LayoutContext context, Piece piece)
    {
        var above = SheetStyle.Bar + context.Style.Space(SpaceUnderBar);
        return piece with
        {
            Height = piece.Height + above,
            Draw = (canvas, left, top, height) =>
            {
                var middle = top + (SheetStyle.Bar / 2);
                canvas.Rule(left, middle, left + context.Width, middle, SheetStyle.Bar);
                piece.Draw(canvas, left, top + above, height - above);
            },
        };
    }

    private static Piece Bookmarked(LayoutContext context, PdfHeading heading, Piece piece) => piece with
    {
        Draw = (canvas, left, top, height) =>
        {
            context.Outline.Add(new Bookmark(heading.Level, BareText.Of(heading.Text), canvas.Id, canvas.FromBottom(top - 12)));
            piece.Draw(canvas, left, top, height);
        },
    };

    private static Piece Exclaimed(LayoutContext context, Piece line) => line with
    {
        Draw = (canvas, left, top, height) =>
        {
            var size = context.Style.Small.Size;
            var baseline = top + context.Typesetter.Baseline(context.Style.Small);
            canvas.Draw(null, pen => pen.Round().Width(size * 0.16)
                .Move(left + (size * 0.4), baseline - (size * 0.72)).Line(left + (size * 0.4), baseline - (size * 0.28))
                .Move(left + (size * 0.4), baseline - (size * 0.04)).Line(left + (size * 0.4), baseline - (size * 0.03)).Stroke());
            line.Draw(canvas, left, top, height);
        },
    };
}
