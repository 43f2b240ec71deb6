using System.Collections.Immutable;
using SiteGen.Pdf.Pages;

namespace SiteGen.Pdf.Layout;

/// <summary>
/// Draws the edge by which printed sheets can be sewn into a book: eleven open holes, and from one to the next a stitch for
/// each step of the guide that the sheet belongs to. They lie where browsers print them: sheets of either kind, and of any paper, lie
/// hole upon hole.
/// </summary>
internal static class PageThread
{
    private const int Holes = 11;
    private const double CssPixel = 0.75;

    // From the paper's upper edge: the margin of a browser's print, and how far down the theme begins.
    private const double FirstHole = (10 * SheetStyle.Millimetre) + (8 * CssPixel);
    private const double HoleStep = 82 * CssPixel;

    public const double HoleRadius = 0.75 * SheetStyle.Millimetre;
    private const double StitchWidth = 1;

    public static void Draw(PageCanvas page, PdfPaper paper, ImmutableArray<int> steps)
    {
        static double Y(int hole) => FirstHole + (HoleStep * hole);

        // Small paper has fewer.
        var holes = Enumerable.Range(0, Holes).TakeWhile(hole => Y(hole) <= paper.Bottom).ToList();
        page.Draw(null, pen =>
        {
            pen.Width(StitchWidth);
            foreach (var step in steps.Where(step => step > 0 && step < holes.Count))
            {
                pen.Move(paper.Edge, Y(step - 1)).Line(paper.Edge, Y(step));
            }

            pen.Stroke().Width(SheetStyle.Hairline).White();
            foreach (var hole in holes)
            {
                pen.Circle(paper.Edge, Y(hole), HoleRadius);
            }

            pen.FillAndStroke();
        });
    }
}
