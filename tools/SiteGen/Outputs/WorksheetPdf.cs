using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Pdf;
using SiteGen.Pdf.Fonts;

namespace SiteGen.Outputs;

/// <summary>Every worksheet as a PDF that can be filled in and read aloud, on A4 and on Letter; and all of them in one file to bind.</summary>
internal sealed class WorksheetPdf : IOutput
{
    public const string OutputName = "worksheet-pdf";

    /// <summary>In points: 10 mm more at the left, for the holes of a binder.</summary>
    private const double Binding = 10 * 72 / 25.4;

    private static readonly ImmutableArray<(string Name, PdfPaper Paper)> Papers = [("a4", PdfPaper.A4), ("letter", PdfPaper.Letter)];

    public string Name => OutputName;

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Site.Worksheets.IsEmpty || ThemeFonts.Find(context) is not { } fonts)
        {
            yield break;
        }

        foreach (var (name, paper) in Papers)
        {
            foreach (var sheet in context.Site.Worksheets)
            {
                yield return OutputFile.Of(SheetAddresses.Pdf(sheet.Id, name), new(sheet.SourcePath, 1, 1), target => target.Write(One(sheet, paper, fonts.Value, context)));
            }

            yield return OutputFile.Of(SheetAddresses.WorkbookPdf(name), new("input/worksheets"), target => target.Write(All(paper, fonts.Value, context)));
        }
    }

    private static byte[] One(Worksheet sheet, PdfPaper paper, PdfFonts fonts, OutputContext context)
    {
        var site = context.Site;
        var document = Document(sheet.Title, sheet.Purpose, site, [PdfSheets.Of(sheet, site, inWorkbook: false)]);
        var result = PdfWriter.Write(document, paper, fonts);
        var position = new Position(sheet.SourcePath, 1, 1);
        if (result.Pages > sheet.Pages.Length)
        {
            context.Bag.Report(
                Rules.WorksheetTooLong,
                position,
                $"This sheet takes {result.Pages} printed pages; its sections are laid out for {sheet.Pages.Length}.",
                "Let a section begin a new page with 'new_page: true', or ask for fewer rows or lines.");
        }

        if (!result.Missing.IsEmpty)
        {
            var signs = string.Join(' ', result.Missing.Select(missing => missing.Character.ToString()).Distinct().Take(10));
            context.Bag.Report(
                Rules.MissingCharacters,
                position,
                $"The font of the PDFs lacks {signs}; a box is printed instead.",
                "The form on screen shows every script; the PDF holds Latin letters only.");
        }

        return result.Bytes;
    }

    private static byte[] All(PdfPaper paper, PdfFonts fonts, OutputContext context)
    {
        var site = context.Site;
        ImmutableArray<PdfSheet> sheets = [PdfSheets.Cover(site), .. site.Worksheets.Select(sheet => PdfSheets.Of(sheet, site, inWorkbook: true))];
        var document = Document(site.Strings.Get("workbook_title"), site.Strings.Get("workbook_description"), site, sheets);
        return PdfWriter.Write(document, paper with { Binding = Binding }, fonts).Bytes;
    }

    private static PdfWorkbook Document(string title, string description, Site site, ImmutableArray<PdfSheet> sheets) =>
        new(title, site.Settings.Language, sheets)
        {
            Author = site.Settings.Discreet ? string.Empty : site.Settings.Author,
            Description = description,
            Created = site.Date,
            Wording = new(site.Strings.Get("pdf_page_of"), site.Strings.Get("pdf_line_of")),
        };
}
