using SiteGen.Pdf.Fonts;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Layout;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Syntax;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf;

/// <summary>Writes workbooks as tagged PDF forms. The same workbook, paper and fonts give the same bytes, on every machine.</summary>
internal sealed class PdfWriter
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
    private readonly FieldNode form = new(string.Empty);
    private readonly Outline outline = new();
    private readonly StructureElement document = new(Tag.Document);
    private readonly List<PageCanvas> pages = [];

    private PdfWriter(PdfWorkbook workbook, PdfPaper paper, PdfFonts fonts)
    {
        this.workbook = workbook;
        this.paper = paper;
        this.fonts = fonts;
        regular = new DocumentFont(fonts.Regular, "F1");
        bold = new DocumentFont(fonts.Bold, "F2");
        typesetter = new Typesetter(regular, bold, missing);
        style = new SheetStyle(paper.Scale);
    }

    /// <param name="workbook">What to write.</param>
    /// <param name="paper">The paper, its margins and the size of print.</param>
    /// <param name="fonts">Parsed once, used by any number of threads.</param>
    /// <exception cref="ArgumentException">Two fields have one name, or a row has more or fewer cells than its table has columns.</exception>
    public static PdfResult Write(PdfWorkbook workbook, PdfPaper paper, PdfFonts fonts)
    {
        var writer = new PdfWriter(workbook, paper, fonts);
        foreach (var sheet in workbook.Sheets)
        {
            writer.LayOut(sheet);
        }

        return new PdfResult(writer.Finish(), writer.pages.Count, writer.missing.Found);
    }

    private void LayOut(PdfSheet sheet)
    {
        var first = pages.Count;
        var section = document.Add(Tag.Section);
        var context = new LayoutContext(typesetter, style, workbook.Wording, outline, section, paper.Right - paper.Left);
        new Flow(paper, AddPage).Place(BlockLayout.Lay(context, sheet.Blocks));
        var furniture = new PageFurniture(typesetter, style, paper, workbook.Wording);
        for (var i = first; i < pages.Count; i++)
        {
            furniture.Draw(pages[i], sheet, i - first + 1, pages.Count - first);
        }
    }

    private PageCanvas AddPage()
    {
        var page = new PageCanvas(file, form, paper.Height);
        pages.Add(page);
        return page;
    }

    private byte[] Finish()
    {
        var hasFields = form.Children.Count > 0;
        var complete = hasFields ? FontDescriptor.WriteComplete(file, fonts.Regular, fonts.CompleteRegular.Value) : null;
        var textFonts = new[] { regular, bold }.Where(font => font.Used.Count > 0).Select(font => (
            font.Resource,
            TextFont.Write(file, font == regular && complete is not null ? complete : FontDescriptor.WriteSubset(file, font), font.Used)));
        StructureTree.Number(file, document);
        var owners = StructureKeys.Assign(pages);
        var pageTree = PageTree.Write(file, pages, paper, [.. textFonts]);
        var formObject = complete is null ? (int?)null : new FormWriter(file).Write(form, FieldFont.Write(file, complete));
        var structure = StructureTree.Write(file, document, owners);
        var bookmarks = OutlineWriter.Write(file, outline.Bookmarks);
        var metadata = new Metadata(workbook);
        var catalog = new PdfBuffer().Raw("<</Type/Catalog/Version/1.7/Pages"u8).Reference(pageTree)
            .Raw("/Lang"u8).Text(workbook.Language)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>"u8)
            .Raw("/StructTreeRoot"u8).Reference(structure)
            .Raw("/Metadata"u8).Reference(metadata.WriteStream(file));
        Add(catalog, "/AcroForm"u8, formObject);
        Add(catalog, "/Outlines"u8, bookmarks);
        return file.Finish(file.Put(catalog.Raw(">>"u8)), metadata.WriteInfo(file));
    }

    private static void Add(PdfBuffer dictionary, ReadOnlySpan<byte> key, int? value)
    {
        if (value is { } id)
        {
            dictionary.Raw(key).Reference(id);
        }
    }
}
