using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out rows whose cells stand under each other.</summary>
internal static class RecordsLayout
{
    private const double SpaceUnderEntry = 2;
    private const double SpaceBetweenMarks = 8;
    private const double SumLine = 22;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfRecords records)
    {
        var list = context.Parent.Add(Tag.List);
        var inner = context with { Text = context.Style.Small };
        yield return Underline(context) with { KeepWithNext = true };
        foreach (var record in records.Rows)
        {
            yield return Record(inner with { Parent = list.Add(Tag.ListItem).Add(Tag.ListBody) }, record);
        }

        if (!records.Sums.IsEmpty)
        {
            yield return Sums(inner, records) with { SpaceBefore = context.Style.Space(3), SpaceGrowth = context.Style.Space(3) };
        }
    }

    private static Piece Underline(LayoutContext context) => new(context.Style.Space(2), (canvas, left, top, height) =>
        canvas.Rule(left, top + height, left + context.Width, top + height, SheetStyle.Bar));

    private static Piece Record(LayoutContext context, PdfRecord record)
    {
        var style = context.Style;
        var owner = context.Parent.Add(Tag.Form);
        var field = new AcroTextField(record.Entry.Name, record.Entry.Tip) { MaxLength = record.Entry.MaxLength };
        var marks = Marks(context, [.. record.Marks.Select(cell => Marks(context, cell))]);
        var under = style.Space(SpaceUnderEntry) + marks.Height;
        return new Piece(style.TwoLines + under, (canvas, left, top, height) =>
        {
            var rule = top + height - under;
            AnswerField.Rule(canvas, left, left + context.Width, rule);
            AnswerField.Place(context, canvas, field, new Area(left, top + 1, context.Width, height - under - 2), owner);
            marks.Draw(canvas, left, top + height - marks.Height, marks.Height);
        })
        {
            Growth = style.Space(16),
        };
    }

    /// <summary>From edge to edge in one line if they fit, else under each other.</summary>
    private static Piece Marks(LayoutContext context, (Piece Piece, double Width)[] marks)
    {
        var gap = 1.5 * context.Style.Space(SpaceBetweenMarks);
        if (marks.Sum(mark => mark.Width + gap) - gap > context.Width)
        {
            return TextPieces.Stack([.. marks.Select(mark => mark.Piece)]);
        }

        var step = (context.Width - marks[^1].Width) / Math.Max(1, marks.Length - 1);
        return new Piece(marks.Max(mark => mark.Piece.Height), (canvas, left, top, height) =>
        {
            foreach (var (piece, _) in marks)
            {
                piece.Draw(canvas, left, top, height);
                left += step;
            }
        });
    }

    private static (Piece Piece, double Width) Marks(LayoutContext context, PdfCell cell)
    {
        var gap = context.Style.Space(SpaceBetweenMarks);
        Mark[] marks = cell switch
        {
            PdfChoiceCell choice => OptionLayout.Marks(new AcroRadioField(choice.Name, choice.Tip), choice.Options),
            PdfTickCell tick => [new Mark(new AcroTickField(tick.Name, tick.Tip), tick.Label)],
            _ => throw new ArgumentException($"A record has no place for {cell.GetType().Name}.", nameof(cell)),
        };
        return (TextPieces.Stack(OptionLayout.Rows(context, marks, gap)), OptionLayout.WidthFor(context, [.. marks.Select(mark => mark.Label)], 1, gap));
    }

    private static Piece Sums(LayoutContext context, PdfRecords records)
    {
        var style = context.Style;
        var owner = context.Parent.Add(Tag.Paragraph);
        var texts = records.Sums.Select(text => (
            Piece: TextPieces.Block(context, text, context.Text, owner, context.Width),
            Width: context.Typesetter.Width(text, context.Text))).ToArray();
        return new Piece(style.Space(17), (canvas, left, top, height) =>
        {
            foreach (var (piece, width) in texts)
            {
                piece.Draw(canvas, left, top + height - piece.Height, piece.Height);
                left += width + style.Space(4);
                AnswerField.Rule(canvas, left, left + style.Space(SumLine), top + height - 1);
                left += style.Space(SumLine + 10);
            }
        });
    }
}
