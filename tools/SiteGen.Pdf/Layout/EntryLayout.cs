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

    /// <summary>More for several lines, which some programs set down to the edge of the field.</summary>
    private const double LiftOfLines = 3;

    private const double DateLine = 40 * SheetStyle.Millimetre;
    private const double DateHeight = 10 * SheetStyle.Millimetre;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfEntry entry) => [Line(context, entry, 0)];

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfLines lines)
    {
        var owner = context.Parent.Add(Tag.Form);
        yield return new Piece(lines.Lines * context.Style.Ruling, (canvas, left, top, height) =>
        {
            // The rules but the last go when something is typed: what is typed does not follow them.
            var ruling = height / lines.Lines;
            var field = new AcroTextField(lines.Name, BareText.Of(lines.Label))
            {
                MaxLength = lines.MaxLength,
                Rules = [.. Enumerable.Range(1, lines.Lines - 1).Select(line => (line * ruling) - LiftOfLines)],
            };
            AnswerField.Rule(canvas, left, left + context.Width, top + height);
            AnswerField.Place(context, canvas, field, new Area(left, top + LiftOfLines, context.Width, height - (2 * LiftOfLines)), owner);
        })
        {
            Growth = lines.Lines * context.Style.RulingGrowth,
        };
    }

    /// <summary>Label and answer on one line, ruled from end to end.</summary>
    public static Piece Beside(LayoutContext context, PdfEntry entry, PdfText name, TextStyle style)
    {
        var line = Beside(context, entry, name, style, Lift);
        return line with
        {
            Draw = (canvas, left, top, height) =>
            {
                AnswerField.Rule(canvas, left, left + Indent(context, name, style), top + height);
                line.Draw(canvas, left, top, height);
            },
        };
    }

    /// <summary>Whether a label leaves more than half of its line for the answer.</summary>
    public static bool FitsBeside(LayoutContext context, PdfEntry entry) =>
        context.Typesetter.Width(entry.Label, context.Style.Label) < context.Width * 0.45;

    /// <summary>Label and answer on one line.</summary>
    public static IEnumerable<Piece> Beside(LayoutContext context, PdfEntry entry) => [Beside(context, entry, entry.Label, context.Style.Label, 0)];

    /// <summary>Whether a date and its label fit on one line.</summary>
    public static bool FitsBeside(LayoutContext context, PdfDate date) =>
        Indent(context, date.Label, context.Style.Label) + DateLine <= context.Width;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfDate date) => [Date(context, date, 0)];

    /// <summary>Label and date on one line.</summary>
    public static Piece Beside(LayoutContext context, PdfDate date, Piece label)
    {
        var line = Date(context, date, Indent(context, date.Label, context.Style.Label));
        return line with
        {
            Draw = (canvas, left, top, height) =>
            {
                label.Draw(canvas, left, top + Math.Max(DateHeight, context.Style.Ruling) - label.Height - Lift, label.Height);
                line.Draw(canvas, left, top, height);
            },
        };
    }

    private static Piece Date(LayoutContext context, PdfDate date, double indent)
    {
        var style = context.Style;
        var owner = context.Parent.Add(Tag.Form);
        var form = TextPieces.Block(context, date.Form, style.Furniture, context.Parent.Add(Tag.Paragraph), context.Width - indent);
        return new Piece(Math.Max(DateHeight, style.Ruling) + form.Height, (canvas, left, top, height) =>
        {
            var area = new Area(left + indent, top, DateLine, height - form.Height);
            var field = new AcroTextField(date.Name, $"{BareText.Of(date.Label)} ({date.Form})") { MaxLength = date.MaxLength };
            AnswerField.Rule(canvas, area.Left, area.Left + DateLine, top + area.Height);
            AnswerField.Place(context, canvas, field, area with { Height = area.Height - Lift }, owner);
            form.Draw(canvas, area.Left, top + area.Height, form.Height);
        });
    }

    /// <param name="lift">From the rule up to the label.</param>
    private static Piece Beside(LayoutContext context, PdfEntry entry, PdfText name, TextStyle style, double lift)
    {
        var label = TextPieces.Block(context, name, style, context.Parent.Add(Tag.Paragraph), context.Width);
        var line = Line(context, entry, Indent(context, name, style));
        return line with
        {
            Draw = (canvas, left, top, height) =>
            {
                label.Draw(canvas, left, top + height - label.Height - lift, label.Height);
                line.Draw(canvas, left, top, height);
            },
        };
    }

    /// <summary>How far in the answer begins that stands beside a label.</summary>
    private static double Indent(LayoutContext context, PdfText label, TextStyle style) => context.Typesetter.Width(label, style) + context.Style.Space(8);

    private static Piece Line(LayoutContext context, PdfEntry entry, double indent)
    {
        var owner = context.Parent.Add(Tag.Form);
        var field = new AcroTextField(entry.Name, BareText.Of(entry.Label)) { MaxLength = entry.MaxLength };
        return new Piece(context.Style.Ruling, (canvas, left, top, height) =>
        {
            var rule = top + height;
            AnswerField.Rule(canvas, left + indent, left + context.Width, rule);
            AnswerField.Place(context, canvas, field, new Area(left + indent, top, context.Width - indent, height - Lift), owner);
        })
        {
            Growth = context.Style.RulingGrowth,
        };
    }
}
