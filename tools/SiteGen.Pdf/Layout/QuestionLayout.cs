using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out a question: label, hint, and what its kind needs for the answer.</summary>
internal static class QuestionLayout
{
    private const double SpaceBefore = 6;
    private const double Growth = 9;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfQuestion question)
    {
        var group = context with { Parent = context.Parent.Add(Tag.Division) };
        var pieces = (question switch
        {
            PdfEntry { Beside: true } entry when EntryLayout.FitsBeside(context, entry) => EntryLayout.Beside(group, entry),
            PdfDate date when EntryLayout.FitsBeside(context, date) => Beside(group, date, (inside, label) => EntryLayout.Beside(inside, date, label)),
            PdfChoice choice when HasWords(choice.Label) && OptionLayout.FitsBeside(context, choice) =>
                Beside(group, choice, (inside, label) => OptionLayout.Beside(inside, choice, label)),
            _ => Head(group, question).WithNext().Concat(Answer(group, question)),
        }).ToArray();
        var kept = question is PdfTable or PdfRowBlocks ? pieces : pieces.Together();
        return kept.After(context.Style.Space(SpaceBefore), context.Style.Space(Growth));
    }

    /// <summary>A date, of which the answer is level with those beside it: its label above, or on the answer's line, and the hint under that.</summary>
    public static (Piece Head, Piece Answer) Lay(LayoutContext context, PdfDate date, bool isBeside)
    {
        var group = context with { Parent = context.Parent.Add(Tag.Division) };
        return isBeside
            ? (Pieces.Nothing, TextPieces.Stack([.. Beside(group, date, (inside, label) => EntryLayout.Beside(inside, date, label))]))
            : (TextPieces.Stack([.. Head(group, date)]), TextPieces.Stack([.. EntryLayout.Lay(group, date)]));
    }

    /// <summary>At the distance that questions have from what is above them.</summary>
    public static Piece Spaced(LayoutContext context, Piece piece) =>
        piece with { SpaceBefore = context.Style.Space(SpaceBefore), SpaceGrowth = context.Style.Space(Growth) };

    private static bool HasWords(PdfText text) => !string.IsNullOrWhiteSpace(text.ToString());

    private static IEnumerable<Piece> Head(LayoutContext context, PdfQuestion question) =>
        Text(context, question.Label, question is PdfRecords ? context.Style.Strong : context.Style.Label).Concat(Hint(context, question));

    private static IEnumerable<Piece> Hint(LayoutContext context, PdfQuestion question) =>
        question.Hint is { } hint ? Text(context, hint, context.Style.Small) : [];

    private static IReadOnlyList<Piece> Text(LayoutContext context, PdfText text, TextStyle style) =>
        text.ToString().Length == 0
            ? []
            : TextPieces.Lay(context, text, style, context.Parent.Add(Tag.Paragraph), context.TextWidth);

    /// <summary>Label and answer on one line. The hint is read before the answer, and stands under it.</summary>
    private static IEnumerable<Piece> Beside(LayoutContext context, PdfQuestion question, Func<LayoutContext, Piece, Piece> beside)
    {
        var label = Text(context, question.Label, context.Style.Label)[0];
        var hint = Hint(context, question).ToArray();
        return hint.Prepend(beside(context, label));
    }

    private static IEnumerable<Piece> Answer(LayoutContext context, PdfQuestion question) => question switch
    {
        PdfEntry entry => EntryLayout.Lay(context, entry),
        PdfLines lines => EntryLayout.Lay(context, lines),
        PdfDate date => EntryLayout.Lay(context, date),
        PdfTicks ticks => OptionLayout.Lay(context, ticks).After(context.Style.Space(2)),
        PdfChoice choice => OptionLayout.Lay(context, choice).After(context.Style.Space(2)),
        PdfScale scale => ScaleLayout.Lay(context, scale).After(context.Style.Space(2)),
        PdfTable table => new TableLayout(context, table).Lay(),
        PdfRowBlocks blocks => RowBlocksLayout.Lay(context, blocks),
        PdfRecords records => RecordsLayout.Lay(context, records),
        _ => throw new ArgumentException($"There is no layout for {question.GetType().Name}.", nameof(question)),
    };
}
