using System.Collections.Immutable;
using SiteGen.Pdf.Pages;

namespace SiteGen.Pdf.Layout;

/// <summary>
/// Draws the edge by which printed sheets can be sewn into a book: eleven open holes, and from one to the next a stitch for
/// each step of the guide that the sheet belongs to. Sheets of one paper lie hole upon hole.
/// </summary>
internal static class PageThread
{
    private const int Holes = 11;

    // Shares of the text's height.
    private const double FirstHole = 0.01;
    private const double HoleStep = 0.098;

    public const double HoleRadius = 0.75 * SheetStyle.Millimetre;
    private const double StitchWidth = 1;

    public static void Draw(PageCanvas page, PdfPaper paper, ImmutableArray<int> steps)
    {
        double Y(int hole) => paper.Top + ((paper.Bottom - paper.Top) * (FirstHole + (HoleStep * hole)));
        page.Draw(null, pen =>
        {
            pen.Width(StitchWidth);
            foreach (var step in steps.Where(step => step is > 0 and < Holes))
            {
                pen.Move(paper.Edge, Y(step - 1)).Line(paper.Edge, Y(step));
            }

            pen.Stroke().Width(SheetStyle.Hairline).White();
            for (var hole = 0; hole < Holes; hole++)
            {
                pen.Circle(paper.Edge, Y(hole), HoleRadius);
            }

            pen.FillAndStroke();
        });
    }
}
