using SiteGen.Pdf.Blocks;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out dates beside each other.</summary>
internal static class DatesLayout
{
    private const int MostColumns = 3;
    private const double Gap = 17;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfDates dates)
    {
        var count = Math.Min(MostColumns, dates.Dates.Length);
        var gap = context.Style.Space(Gap);
        var step = (context.Width + gap) / count;
        return dates.Dates.Chunk(count).Select(row => Row(context with { Width = step - gap }, row, step, count < MostColumns));
    }

    private static Piece Row(LayoutContext column, PdfDate[] dates, double step, bool mayBeBeside)
    {
        var isBeside = mayBeBeside && dates.All(date => EntryLayout.FitsBeside(column, date));
        var cells = dates.Select(date => QuestionLayout.Lay(column, date, isBeside)).ToArray();
        var head = cells.Max(cell => cell.Head.Height);
        var rest = cells.Max(cell => cell.Answer.Height);
        return QuestionLayout.Spaced(column, new Piece(head + rest, (canvas, left, top, _) =>
        {
            foreach (var (above, answer) in cells)
            {
                above.Draw(canvas, left, top + head - above.Height, above.Height);
                answer.Draw(canvas, left, top + head, answer.Height);
                left += step;
            }
        }));
    }
}
