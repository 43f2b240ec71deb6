using System.Globalization;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Draws what stands around the text of pages; screen readers pass over it.</summary>
internal sealed class PageFurniture(Typesetter typesetter, SheetStyle style, PdfPaper paper, PdfWording wording)
{
    /// <param name="page">Where to.</param>
    /// <param name="sheet">What the page belongs to.</param>
    /// <param name="number">Of the page in its sheet.</param>
    /// <param name="count">Of the sheet's pages.</param>
    /// <param name="bookPage">The page's number in the book; null where there is none.</param>
    public void Draw(PageCanvas page, PdfSheet sheet, int number, int count, int? bookPage)
    {
        if (count > 1)
        {
            Line(page, number == 1 ? string.Empty : sheet.Title, wording.Page(number, count), paper.HeadBaseline);
        }

        Line(page, sheet.Foot, bookPage?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, paper.FootBaseline);
        if (sheet.Thread is { } stitches)
        {
            PageThread.Draw(page, paper, stitches);
        }
    }

    private void Line(PageCanvas page, string left, string right, double baseline)
    {
        var rightWidth = typesetter.Width(right, style.Furniture);
        Text(page, left, paper.Left, baseline, paper.Right - paper.Left - rightWidth - SheetStyle.Padding);
        Text(page, right, paper.Right - rightWidth, baseline, paper.Right - paper.Left);
    }

    /// <summary>One line; what does not fit is left out.</summary>
    private void Text(PageCanvas page, string text, double left, double baseline, double width)
    {
        if (typesetter.Lines(text, style.Furniture, Math.Max(width, 1)) is [var line, ..])
        {
            page.Text(line, style.Furniture, left, baseline, null);
        }
    }
}
