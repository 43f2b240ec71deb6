using System.Globalization;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Draws what stands around the text of pages; screen readers pass over all of it but the note.</summary>
internal sealed class PageFurniture(Typesetter typesetter, SheetStyle style, PdfPaper paper, PdfWording wording)
{
    private const string Ellipsis = "…";

    /// <param name="page">Where to.</param>
    /// <param name="sheet">What the page belongs to.</param>
    /// <param name="number">Of the page in its sheet.</param>
    /// <param name="count">Of the sheet's pages.</param>
    /// <param name="bookPage">The page's number in the book; null where there is none.</param>
    /// <param name="note">The structure element of the sheet's note; null where there is none.</param>
    public void Draw(PageCanvas page, PdfSheet sheet, int number, int count, int? bookPage, StructureElement? note)
    {
        var pageOf = count > 1 ? wording.Page(number, count) : string.Empty;
        if (number == 1)
        {
            Line(page, sheet.Note, note, pageOf, paper.HeadBaseline);
        }
        else
        {
            Line(page, sheet.Title, null, pageOf, paper.HeadBaseline);
        }

        Line(page, sheet.Foot, null, bookPage?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, paper.FootBaseline);
        if (sheet.Thread is { } stitches)
        {
            PageThread.Draw(page, paper, stitches);
        }
    }

    private void Line(PageCanvas page, string left, StructureElement? owner, string right, double baseline)
    {
        var rightWidth = typesetter.Width(right, style.Furniture);
        Text(page, left, owner, paper.Left, baseline, paper.Right - paper.Left - rightWidth - SheetStyle.Padding);
        Text(page, right, null, paper.Right - rightWidth, baseline, paper.Right - paper.Left);
    }

    /// <summary>One line; of what is longer, as many words as fit, and a sign that there are more.</summary>
    private void Text(PageCanvas page, string text, StructureElement? owner, double left, double baseline, double width)
    {
        var lines = typesetter.Lines(text, style.Furniture, Math.Max(width, 1));
        if (lines.Length > 1)
        {
            var room = width - typesetter.Width(Ellipsis, style.Furniture);
            var words = string.Concat(typesetter.Lines(text, style.Furniture, Math.Max(room, 1))[0].Words.Select(word => word.Text));
            lines = typesetter.Lines(words.TrimEnd() + Ellipsis, style.Furniture, double.MaxValue);
        }

        if (lines is [var line, ..])
        {
            page.Text(line, style.Furniture, left, baseline, owner);
        }
    }
}
