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

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfEntry entry) =>
        [Line(context, new AcroTextField(entry.Name, BareText.Of(entry.Label)) { MaxLength = entry.MaxLength }, 0)];

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
            canvas.Rule(left, top + height, left + context.Width, top + height, SheetStyle.Hairline, SheetStyle.WritingGrey);
            AnswerField.Place(context, canvas, field, new Area(left, top + LiftOfLines, context.Width, height - (2 * LiftOfLines)), owner);
        })
        {
            Growth = lines.Lines * context.Style.RulingGrowth,
        };
    }

    /// <summary>Label and answer on one line, ruled from end to end.</summary>
    public static Piece Beside(LayoutContext context, PdfEntry entry, PdfText name, TextStyle style)
    {
        var label = TextPieces.Block(context, name, style, context.Parent.Add(Tag.Paragraph), context.Width);
        var indent = context.Typesetter.Width(name, style) + context.Style.Space(8);
        var line = Line(context, new AcroTextField(entry.Name, BareText.Of(entry.Label)) { MaxLength = entry.MaxLength }, indent);
        return line with
        {
            Draw = (canvas, left, top, height) =>
            {
                label.Draw(canvas, left, top + height - label.Height - Lift, label.Height);
                canvas.Rule(left, top + height, left + indent, top + height, SheetStyle.Hairline);
                line.Draw(canvas, left, top, height);
            },
        };
    }

    /// <summary>Whether a label leaves more than half of its line for the answer.</summary>
    public static bool FitsBeside(LayoutContext context, PdfEntry entry) =>
        context.Typesetter.Width(entry.Label, context.Style.Label) < context.Width * 0.45;

    /// <summary>Label and answer on one line.</summary>
    public static IEnumerable<Piece> Beside(LayoutContext context, PdfEntry entry)
    {
        var style = context.Style.Label;
        var label = TextPieces.Block(context, entry.Label, style, context.Parent.Add(Tag.Paragraph), context.Width);
        var field = new AcroTextField(entry.Name, BareText.Of(entry.Label)) { MaxLength = entry.MaxLength };
        var line = Line(context, field, context.Typesetter.Width(entry.Label, style) + context.Style.Space(8));
        yield return line with
        {
            Draw = (canvas, left, top, height) =>
            {
                label.Draw(canvas, left, top + height - label.Height, label.Height);
                line.Draw(canvas, left, top, height);
            },
        };
    }

    /// <summary>Whether a date and its label fit on one line.</summary>
    public static bool FitsBeside(LayoutContext context, PdfDate date) =>
        context.Typesetter.Width(date.Label, context.Style.Label) + context.Style.Space(8) + DateLine <= context.Width;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfDate date) => [Date(context, date, 0)];

    /// <summary>Label and date on one line.</summary>
    public static Piece Beside(LayoutContext context, PdfDate date, Piece label)
    {
        var line = Date(context, date, context.Typesetter.Width(date.Label, context.Style.Label) + context.Style.Space(8));
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
            canvas.Rule(area.Left, top + area.Height, area.Left + DateLine, top + area.Height, SheetStyle.Hairline);
            AnswerField.Place(context, canvas, field, area with { Height = area.Height - Lift }, owner);
            form.Draw(canvas, area.Left, top + area.Height, form.Height);
        });
    }

    private static Piece Line(LayoutContext context, AcroTextField field, double indent)
    {
        var owner = context.Parent.Add(Tag.Form);
        return new Piece(context.Style.Ruling, (canvas, left, top, height) =>
        {
            var rule = top + height;
            canvas.Rule(left + indent, rule, left + context.Width, rule, SheetStyle.Hairline, SheetStyle.WritingGrey);
            AnswerField.Place(context, canvas, field, new Area(left + indent, top, context.Width - indent, height - Lift), owner);
        })
        {
            Growth = context.Style.RulingGrowth,
        };
    }
}
