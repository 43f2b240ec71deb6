using System.Collections.Immutable;
using SiteGen.Pdf.Pages;

namespace SiteGen.Pdf.Layout;

/// <summary>
/// Draws the edge by which printed sheets can be sewn into a book: eleven holes, and between two of them a stitch for
/// each step of the guide that the sheet belongs to. Sheets of one paper lie hole upon hole.
/// </summary>
internal static class PageThread
{
    private const int Holes = 11;

    // Shares of the text's height.
    private const double FirstHole = 0.01;
    private const double HoleStep = 0.098;
    private const double StitchInset = 0.014;

    private const double HoleWidth = 2.2;
    private const double StitchWidth = 2.3;

    public static void Draw(PageCanvas page, PdfPaper paper, ImmutableArray<int> steps)
    {
        double Y(int hole) => paper.Top + ((paper.Bottom - paper.Top) * (FirstHole + (HoleStep * hole)));
        var inset = (paper.Bottom - paper.Top) * StitchInset;
        page.Draw(null, pen =>
        {
            pen.Round().Width(HoleWidth);
            for (var hole = 0; hole < Holes; hole++)
            {
                pen.Move(paper.Edge, Y(hole)).Line(paper.Edge, Y(hole));
            }

            pen.Stroke().Width(StitchWidth);
            foreach (var step in steps.Where(step => step is > 0 and < Holes))
            {
                pen.Move(paper.Edge, Y(step - 1) + inset).Line(paper.Edge, Y(step) - inset);
            }

            pen.Stroke();
        });
    }
}
