using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out a question: label, hint, and what its kind needs for the answer.</summary>
internal static class QuestionLayout
{
    private const double SpaceBefore = 15;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfQuestion question)
    {
        var group = context with { Parent = context.Parent.Add(Tag.Division) };
        if (question is PdfEntry { Beside: true } entry && EntryLayout.FitsBeside(context, entry))
        {
            return EntryLayout.Beside(group, entry).After(context.Style.Space(6));
        }

        var head = Head(group, question).ToArray();
        var answer = Answer(group, question).ToArray();
        var pieces = question is PdfTable ? [.. head.WithNext(), .. answer] : head.Concat(answer).ToArray().Together();
        return pieces.After(context.Style.Space(SpaceBefore));
    }

    private static IEnumerable<Piece> Head(LayoutContext context, PdfQuestion question)
    {
        var label = Text(context, question.Label, context.Style.Label);
        return question.Hint is { } hint ? label.Concat(Text(context, hint, context.Style.Small)) : label;
    }

    private static IReadOnlyList<Piece> Text(LayoutContext context, Pdf.Text.PdfText text, Pdf.Text.TextStyle style) =>
        text.ToString().Length == 0
            ? []
            : TextPieces.Lay(context, text, style, context.Parent.Add(Tag.Paragraph), context.TextWidth);

    private static IEnumerable<Piece> Answer(LayoutContext context, PdfQuestion question) => question switch
    {
        PdfEntry entry => EntryLayout.Lay(context, entry),
        PdfLines lines => EntryLayout.Lay(context, lines),
        PdfBox box => EntryLayout.Lay(context, box),
        PdfDropDown list => EntryLayout.Lay(context, list),
        PdfTicks ticks => OptionLayout.Lay(context, ticks),
        PdfChoice choice => OptionLayout.Lay(context, choice),
        PdfScale scale => ScaleLayout.Lay(context, scale),
        PdfTable table => new TableLayout(context, table).Lay(),
        _ => throw new ArgumentException($"There is no layout for {question.GetType().Name}.", nameof(question)),
    };
}
