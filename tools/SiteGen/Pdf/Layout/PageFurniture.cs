using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Draws the small print at the head and the foot of pages; screen readers pass over it.</summary>
internal sealed class PageFurniture(Typesetter typesetter, SheetStyle style, PdfPaper paper, PdfWording wording)
{
    public void Draw(PageCanvas page, PdfSheet sheet, int number, int count)
    {
        Line(page, sheet.HeadLeft, sheet.HeadRight, paper.HeadBaseline);
        Line(page, sheet.FootLeft, wording.Page(number, count), paper.FootBaseline);
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
