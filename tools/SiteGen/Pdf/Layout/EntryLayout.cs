using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out places to write.</summary>
internal static class EntryLayout
{
    /// <summary>From the rule up to the field, so that letters with descenders do not touch it.</summary>
    private const double Lift = 1;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfEntry entry) => [Line(context, Field(entry), 0)];

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfLines lines) =>
        Enumerable.Range(1, lines.Lines).Select(number => Line(
            context,
            new TextField(FormattableString.Invariant($"{lines.Name}.{number}"), $"{PlainText.Of(lines.Label)}, {context.Wording.Line(number, lines.Lines)}"),
            0));

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfDropDown list) =>
        [Line(context, new DropDownField(list.Name, PlainText.Of(list.Label), list.Options), 0)];

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfBox box)
    {
        const double Inset = 3;
        var owner = context.Parent.Add(Tag.Form);
        var field = new TextField(box.Name, PlainText.Of(box.Label)) { Multiline = true };
        var height = box.Lines * context.Style.Ruling;
        yield return new Piece(height, (canvas, left, top) =>
        {
            canvas.Draw(null, pen => pen.Width(SheetStyle.Hairline).Rectangle(new Area(left, top, context.Width, height)).Stroke());
            canvas.Place(field, new Area(left + Inset, top + Inset, context.Width - (2 * Inset), height - (2 * Inset)), owner);
        })
        {
            SpaceBefore = context.Style.Space(5),
        };
    }

    /// <summary>Whether a label leaves more than half of its line for the answer.</summary>
    public static bool FitsBeside(LayoutContext context, PdfEntry entry) =>
        context.Typesetter.Width(entry.Label, context.Style.Label) < context.Width * 0.45;

    /// <summary>Label and answer on one line.</summary>
    public static IReadOnlyList<Piece> Beside(LayoutContext context, PdfEntry entry)
    {
        var style = context.Style;
        var label = TextPieces.Block(context, entry.Label, style.Label, context.Parent.Add(Tag.Paragraph), context.Width);
        var hint = entry.Hint is { } text
            ? TextPieces.Lay(context, text, style.Small, context.Parent.Add(Tag.Paragraph), context.TextWidth).After(style.Space(2))
            : [];
        var line = Line(context, Field(entry), context.Typesetter.Width(entry.Label, style.Label) + style.Space(8));
        var both = new Piece(line.Height, (canvas, left, top) =>
        {
            label.Draw(canvas, left, top + line.Height - label.Height);
            line.Draw(canvas, left, top);
        });
        return [.. new[] { both }.Concat(hint).ToArray().Together()];
    }

    private static TextField Field(PdfEntry entry) => new(entry.Name, PlainText.Of(entry.Label)) { MaxLength = entry.MaxLength };

    private static Piece Line(LayoutContext context, Field field, double indent)
    {
        var owner = context.Parent.Add(Tag.Form);
        var height = context.Style.Ruling;
        var fieldHeight = context.Style.FieldHeight;
        return new Piece(height, (canvas, left, top) =>
        {
            var bottom = top + height;
            canvas.Rule(left + indent, bottom, left + context.Width, bottom, SheetStyle.Hairline);
            if (field is DropDownField)
            {
                MarkDrawing.Arrow(canvas, left + context.Width, bottom - Lift - (fieldHeight / 2));
            }

            canvas.Place(field, new Area(left + indent, bottom - Lift - fieldHeight, context.Width - indent, fieldHeight), owner);
        });
    }
}
