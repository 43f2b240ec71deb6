using System.Globalization;
using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out a scale: the words of its ends, numbered circles between them, all in one line where they fit; else the words under the circles.</summary>
internal static class ScaleLayout
{
    private const double Gap = 14;

    // So that the circles of scales under each other stand under each other.
    private const double LowEnd = 72;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfScale scale)
    {
        var gap = context.Style.Space(Gap);
        var low = Math.Max(context.Style.Space(LowEnd), context.Typesetter.Width(scale.Low, context.Text));
        var high = context.Typesetter.Width(scale.High, context.Text);
        var numbers = Numbers(scale).ToArray();
        var width = OptionLayout.WidthFor(context, [.. numbers.Select(number => number.Label)], 1, gap);
        var isOneLine = low + high + width + (2 * gap) <= context.Width;

        // Under the circles each end has half the room, the higher one at the right.
        var half = (context.Width - gap) / 2;
        var lowEnd = TextPieces.Block(context, scale.Low, context.Text, context.Parent.Add(Tag.Paragraph), isOneLine ? context.Width : half);
        var field = new AcroRadioField(scale.Name, BareText.Of(scale.Label));
        var rows = OptionLayout.Rows(context, [.. numbers.Select(number => new Mark(field, number.Label, number.Value, number.Tip))], gap);
        var circles = TextPieces.Stack(rows);
        var highEnd = TextPieces.Block(context, scale.High, context.Text, context.Parent.Add(Tag.Paragraph), isOneLine ? context.Width : half);
        if (isOneLine)
        {
            return
            [
                new Piece(circles.Height, (canvas, left, top, height) =>
                {
                    lowEnd.Draw(canvas, left, top, height);
                    circles.Draw(canvas, left + low + gap, top, height);
                    highEnd.Draw(canvas, left + low + width + (2 * gap), top, height);
                }),
            ];
        }

        // One line ends under the last number; several begin in the middle.
        var right = Math.Max(Math.Min(width, context.Width) - high, half + gap);
        var ends = new Piece(Math.Max(lowEnd.Height, highEnd.Height), (canvas, left, top, height) =>
        {
            lowEnd.Draw(canvas, left, top, height);
            highEnd.Draw(canvas, left + right, top, height);
        });
        return [circles, ends];
    }

    /// <summary>Every number, with its word for screen readers where it is an end.</summary>
    private static IEnumerable<(string Value, string Label, string Tip)> Numbers(PdfScale scale)
    {
        var question = BareText.Of(scale.Label);
        for (var number = scale.From; number <= scale.To; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            var word = BareText.Of(number == scale.From ? scale.Low : number == scale.To ? scale.High : string.Empty);
            yield return (text, text, Mark.Called(question, new PdfOption(text, word.Length == 0 ? text : $"{text}, {word}")));
        }
    }
}
