using SiteGen.Pdf.Pages;

namespace SiteGen.Pdf.Layout;

/// <summary>
/// Fills pages with pieces. A page is drawn when it is full: what is left of it then goes to the rows, lines and
/// distances that can grow, each as much as the others; then to what can be stretched. Before that it goes to what is wanted only where there is room.
/// </summary>
internal sealed class Flow(PdfPaper paper, Func<PageCanvas> addPage)
{
    // Sums of fractions are not exact.
    private const double Tolerance = 0.01;

    private readonly List<Piece> page = [];
    private double used;

    private double Room => paper.Bottom - paper.Top;

    public void Place(IReadOnlyList<Piece> pieces)
    {
        for (var start = 0; start < pieces.Count;)
        {
            var end = start;
            while (end < pieces.Count - 1 && pieces[end].KeepWithNext)
            {
                end++;
            }

            PlaceTogether([.. pieces.Skip(start).Take(end + 1 - start)]);
            start = end + 1;
        }

        DrawPage();
    }

    private void PlaceTogether(IReadOnlyList<Piece> chunk)
    {
        // What no page can hold is divided after all.
        var height = chunk.Sum(piece => piece.Height + piece.SpaceBefore) - chunk[0].SpaceBefore;
        var isTooHigh = !Fits(Space(chunk[0]) + height) && height <= Room;
        if (isTooHigh || chunk[0].BeginsPage)
        {
            BreakPage(chunk[0]);
        }

        foreach (var piece in chunk)
        {
            if (!Fits(Space(piece) + piece.Height))
            {
                BreakPage(piece);
            }

            Add(piece);
        }
    }

    private bool Fits(double height) => used + height <= Room + Tolerance;

    private double Space(Piece piece) => page.Count == 0 ? 0 : piece.SpaceBefore;

    private void Add(Piece piece)
    {
        used += Space(piece) + piece.Height;
        page.Add(page.Count == 0 ? piece with { SpaceBefore = 0, SpaceGrowth = 0 } : piece);
    }

    private void BreakPage(Piece next)
    {
        if (page.Count == 0)
        {
            return;
        }

        DrawPage();
        if (next.Repeated is { } head)
        {
            Add(head);
        }
    }

    private void AddSpares()
    {
        for (var i = page.Count - 1; i >= 0; i--)
        {
            if (page[i].Above is not { } spare)
            {
                continue;
            }

            if (Fits(spare.Piece.SpaceBefore + spare.Piece.Height))
            {
                used += spare.Piece.SpaceBefore + spare.Piece.Height;
                page.Insert(i, spare.Piece);
            }
            else
            {
                spare.LeaveOut();
            }
        }
    }

    private void DrawPage()
    {
        AddSpares();
        var canvas = addPage();
        var growth = page.Sum(piece => piece.Growth + piece.SpaceGrowth);
        var share = growth > 0 ? Math.Clamp((Room - used) / growth, 0, 1) : 0;
        var stretch = page.Sum(piece => piece.Stretch);
        var more = stretch > 0 ? Math.Clamp((Room - used - growth) / stretch, 0, 1) : 0;
        var top = paper.Top;
        foreach (var piece in page)
        {
            var height = piece.Height + (share * piece.Growth) + (more * piece.Stretch);
            top += piece.SpaceBefore + (share * piece.SpaceGrowth);
            top = piece.AtFoot ? Math.Max(top, paper.Bottom - height) : top;
            piece.Draw(canvas, paper.Left, top, height);
            top += height;
        }

        page.Clear();
        used = 0;
    }
}
