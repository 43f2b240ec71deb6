using SiteGen.Pdf.Blocks;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out blocks: every kind of block there is, and who does it.</summary>
internal static class BlockLayout
{
    private const double SpaceUnderHeading = 4;

    /// <summary>A heading over contents belongs to all of them, not to the first.</summary>
    private const double SpaceAboveContents = 8 * SheetStyle.Millimetre;

    public static IReadOnlyList<Piece> Lay(LayoutContext context, IReadOnlyList<PdfBlock> blocks)
    {
        var all = new List<Piece>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is PdfClosing && all.Count > 0)
            {
                // The end of a sheet is not alone on a page.
                all[^1] = all[^1] with { KeepWithNext = true };
            }

            if (blocks[i] is PdfPageBreak)
            {
                continue;
            }

            var pieces = Lay(context, blocks[i]).ToArray();
            if (blocks[i] is not PdfTogether && pieces.Any(piece => piece.Height + (piece.Repeated?.Height ?? 0) > context.PageHeight))
            {
                context.TooHigh.Add(blocks[i]);
            }

            var before = i > 0 ? blocks[i - 1] : null;
            all.AddRange(before switch
            {
                PdfHeading when blocks[i] is PdfContents => pieces.After(SpaceAboveContents),
                PdfHeading => Closer(pieces, context.Style.Space(SpaceUnderHeading)),
                PdfPageBreak => [.. pieces.Select((piece, j) => j == 0 ? piece with { BeginsPage = true } : piece)],
                _ => pieces,
            });
        }

        return all;
    }

    private static IEnumerable<Piece> Lay(LayoutContext context, PdfBlock block) => block switch
    {
        PdfHeading heading => ProseLayout.Lay(context, heading),
        PdfParagraph paragraph => ProseLayout.Lay(context, paragraph),
        PdfContents contents => ContentsLayout.Lay(context, contents),
        PdfQuestion question => QuestionLayout.Lay(context, question),
        PdfDates dates => DatesLayout.Lay(context, dates),
        PdfSideBySide columns => ColumnsLayout.Lay(context, columns),
        PdfTogether group => Lay(context, group.Blocks).Together(),
        PdfClosing closing => ClosingLayout.Lay(context, closing),
        PdfPlate plate => [PlateLayout.Lay(context, plate)],
        _ => throw new ArgumentException($"There is no layout for {block.GetType().Name}.", nameof(block)),
    };

    private static IEnumerable<Piece> Closer(IEnumerable<Piece> pieces, double limit) =>
        pieces.Select((piece, i) => i == 0 ? piece with { SpaceBefore = Math.Min(piece.SpaceBefore, limit), SpaceGrowth = 0 } : piece);
}
