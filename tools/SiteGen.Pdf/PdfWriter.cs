using System.Collections.Immutable;
using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Fonts;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Layout;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Syntax;
using SiteGen.Pdf.Text;
namespace SiteGen.Pdf;

/// <summary>
/// Writes workbooks as tagged PDF forms. The same workbook, paper and fonts give the same bytes, on every machine. Everything that is
/// given to it is immutable: any number of threads may write at once, and share all of it.
/// </summary>
public sealed class PdfWriter
{
    private readonly PdfWorkbook workbook;
    private readonly PdfPaper paper;
    private readonly PdfFonts fonts;
    private readonly PdfFile file = new();
    private readonly DocumentFont regular;
    private readonly DocumentFont bold;
    private readonly MissingCharacters missing = new();
    private readonly Typesetter typesetter;
    private readonly SheetStyle style;
    private readonly PageFurniture furniture;
    private readonly FieldNode form = new(string.Empty);
    private readonly StructureElement document = new(Tag.Document);

    private PdfWriter(PdfWorkbook workbook, PdfPaper paper, PdfFonts fonts)
    {
        this.workbook = workbook;
        this.paper = paper;
        this.fonts = fonts;
        regular = new DocumentFont(fonts.Regular, "F1");
        bold = new DocumentFont(fonts.Bold, "F2");
        typesetter = new Typesetter(regular, bold, missing);
        style = new SheetStyle(paper.Scale);
        furniture = new PageFurniture(typesetter, style, paper, workbook.Wording);
    }

    /// <summary>Writes one file, in memory. Takes a few milliseconds a sheet.</summary>
    /// <param name="workbook">What to write.</param>
    /// <param name="paper">The paper, its margins and the size of print.</param>
    /// <param name="fonts">What it is set in; characters that they lack are told in the result.</param>
    /// <returns>The file, and what was found while it was written.</returns>
    /// <exception cref="ArgumentNullException">One of the three is missing.</exception>
    /// <exception cref="ArgumentException">
    /// There is no sheet; two fields have one name, or the name of one is the beginning of another's; a name has an empty part; or a row
    /// has more or fewer cells than its table has columns.
    /// </exception>
    public static PdfResult Write(PdfWorkbook workbook, PdfPaper paper, PdfFonts fonts)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(fonts);
        if (workbook.Sheets.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A workbook has at least one sheet.", nameof(workbook));
        }

        var writer = new PdfWriter(workbook, paper, fonts);
        var (cover, sheets) = writer.LayOut();
        var bytes = writer.Finish(
            cover,
            [.. cover.Pages, .. sheets.SelectMany(sheet => sheet.Pages)],
            [.. cover.Bookmarks, .. sheets.SelectMany(sheet => sheet.Bookmarks)]);
        return new PdfResult(bytes, [.. sheets.Select(sheet => sheet.Pages.Length)], writer.missing.Found, [.. sheets.Select(sheet => sheet.TooHigh)]);
    }

    /// <summary>The cover comes last: it says on which pages the sheets begin.</summary>
    private (LaidOutSheet Cover, List<LaidOutSheet> Sheets) LayOut()
    {
        var coverElement = workbook.Cover is null ? null : document.Add(Tag.Section);
        var sheets = new List<LaidOutSheet>();
        var firstPages = new List<(int Number, int Id)>();
        var pages = 0;
        foreach (var sheet in workbook.Sheets)
        {
            sheets.Add(LayOut(sheet, document.Add(Tag.Section), [], workbook.Cover is null ? null : pages + 1));
            firstPages.Add((pages + 1, sheets[^1].Pages[0].Id));
            pages += sheets[^1].Pages.Length;
        }

        return (coverElement is null ? new([], [], []) : LayOut(workbook.Cover!, coverElement, firstPages, null), sheets);
    }

    private LaidOutSheet LayOut(PdfSheet sheet, StructureElement section, IReadOnlyList<(int Number, int Id)> firstPages, int? bookPage)
    {
        var outline = new Outline();
        var tooHigh = new List<PdfBlock>();
        var pages = new List<PageCanvas>();
        var note = sheet.Note.Length > 0 ? section.Add(Tag.Paragraph) : null;
        var context = new LayoutContext(typesetter, style, outline, section, paper.Right - paper.Left) { FirstPages = firstPages, PageHeight = paper.Bottom - paper.Top, TooHigh = tooHigh };
        new Flow(paper, AddPage).Place(BlockLayout.Lay(context, sheet.Blocks));
        for (var i = 0; i < pages.Count; i++)
        {
            // A cover is no sheet whose pages somebody counts.
            furniture.Draw(pages[i], sheet, i + 1, ReferenceEquals(sheet, workbook.Cover) ? 1 : pages.Count, bookPage + i, note);
        }

        return new([.. pages], outline.Bookmarks, [.. tooHigh]);

        PageCanvas AddPage()
        {
            var page = new PageCanvas(file, form, paper.Height);
            pages.Add(page);
            return page;
        }
    }

    private byte[] Finish(LaidOutSheet cover, PageCanvas[] pages, ImmutableArray<Bookmark> bookmarks)
    {
        var hasFields = form.Children.Count > 0;
        var complete = hasFields ? FontDescriptor.WriteComplete(file, fonts.Regular, fonts.CompleteRegular) : null;
        var textFonts = new[] { regular, bold }.Where(font => font.Used.Count > 0).Select(font => (
            font.Resource,
            TextFont.Write(file, font == regular && complete is not null ? complete : FontDescriptor.WriteSubset(file, font), font.Used)));
        StructureTree.Number(file, document);
        var owners = StructureKeys.Assign(pages);
        var pageTree = PageTree.Write(file, pages, paper, [.. textFonts]);
        var formObject = complete is null ? (int?)null : new FormWriter(file).Write(form, FieldFont.Write(file, complete));
        var structure = StructureTree.Write(file, document, owners);
        var outline = OutlineWriter.Write(file, bookmarks);
        var metadata = new Metadata(workbook);
        var catalog = new PdfBuffer().Raw("<</Type/Catalog/Version/1.7/Pages"u8).Reference(pageTree)
            .Raw("/Lang"u8).Text(workbook.Language)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"u8).Raw(PageLabels(cover.Pages.Length).Written)
            .Raw("/StructTreeRoot"u8).Reference(structure)
            .Raw("/Metadata"u8).Reference(metadata.WriteStream(file));
        Add(catalog, "/AcroForm"u8, formObject);
        Add(catalog, "/Outlines"u8, outline);
        return file.Finish(file.Put(catalog.Raw(">>"u8)), metadata.WriteInfo(file));
    }

    /// <summary>The pages of a cover have roman numbers.</summary>
    private static PdfBuffer PageLabels(int coverPages)
    {
        var labels = new PdfBuffer().Raw("/PageLabels<</Nums["u8);
        if (coverPages > 0)
        {
            labels.Raw("0<</S/r>>"u8);
        }

        return labels.Number(coverPages).Raw("<</S/D>>]>>"u8);
    }

    private static void Add(PdfBuffer dictionary, ReadOnlySpan<byte> key, int? value)
    {
        if (value is { } id)
        {
            dictionary.Raw(key).Reference(id);
        }
    }

    private sealed record LaidOutSheet(ImmutableArray<PageCanvas> Pages, ImmutableArray<Bookmark> Bookmarks, ImmutableArray<PdfBlock> TooHigh);
}
