using SiteGen.Pdf.Pages;

namespace SiteGen.Pdf.Layout;

/// <summary>Fills pages with pieces.</summary>
internal sealed class Flow(PdfPaper paper, Func<PageCanvas> addPage)
{
    private PageCanvas page = addPage();
    private double cursor = paper.Top;

    private bool IsFresh => cursor <= paper.Top;

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
    }

    private void PlaceTogether(IReadOnlyList<Piece> chunk)
    {
        // What no page can hold is divided after all.
        var height = chunk.Sum(piece => piece.Height + piece.SpaceBefore) - (IsFresh ? chunk[0].SpaceBefore : 0);
        var isTooHigh = cursor + height > paper.Bottom && height - chunk[0].SpaceBefore <= paper.Bottom - paper.Top;
        if (isTooHigh || chunk[0].BeginsPage)
        {
            BreakPage(chunk[0]);
        }

        foreach (var piece in chunk)
        {
            Place(piece);
        }
    }

    private void Place(Piece piece)
    {
        if (cursor + (IsFresh ? 0 : piece.SpaceBefore) + piece.Height > paper.Bottom)
        {
            BreakPage(piece);
        }

        var top = cursor + (IsFresh ? 0 : piece.SpaceBefore);
        top = piece.AtFoot ? Math.Max(top, paper.Bottom - piece.Height) : top;
        piece.Draw(page, paper.Left, top);
        cursor = top + piece.Height;
    }

    private void BreakPage(Piece next)
    {
        if (IsFresh)
        {
            return;
        }

        page = addPage();
        cursor = paper.Top;
        if (next.Repeated is { } head)
        {
            head.Draw(page, paper.Left, cursor);
            cursor += head.Height;
        }
    }
}
