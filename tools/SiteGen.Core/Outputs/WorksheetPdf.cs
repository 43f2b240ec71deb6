using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Pdf;

namespace SiteGen.Outputs;

/// <summary>Every worksheet as a PDF that can be filled in and read aloud, on A4 and on Letter; and all of them in one file to bind.</summary>
internal sealed class WorksheetPdf : IOutput
{
    public const string OutputName = "worksheet-pdf";

    /// <summary>In points: 10 mm more at the left, for the holes of a binder.</summary>
    private const double Binding = 10 * 72 / 25.4;

    private static readonly ImmutableArray<Print> Prints = [new("a4", "A4", PdfPaper.A4), new("letter", "Letter", PdfPaper.Letter)];

    public string Name => OutputName;

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Site.Worksheets.IsEmpty || ThemeFonts.Find(context) is not { } fonts)
        {
            yield break;
        }

        foreach (var print in Prints)
        {
            foreach (var sheet in context.Site.Worksheets)
            {
                yield return OutputFile.Of(
                    SheetAddresses.Pdf(sheet.Id, print.Name),
                    sheet.Position,
                    target => target.Write(fonts.Value is { } found ? One(sheet, print, found, context) : []));
            }

            yield return OutputFile.Of(
                SheetAddresses.WorkbookPdf(print.Name),
                new("input/worksheets"),
                target => target.Write(fonts.Value is { } found ? All(print, found, context) : []));
        }
    }

    private static byte[] One(Worksheet sheet, Print print, PdfFonts fonts, OutputContext context)
    {
        var site = context.Site;
        var document = Document(sheet.Title, sheet.Purpose, site, [PdfSheets.Of(sheet, site, inWorkbook: false)]);
        var result = PdfWriter.Write(document, print.Paper, fonts);
        CheckPages(sheet, result.SheetPages[0], print.Title, context.Bag);

        // The characters are the same on every paper.
        if (print == Prints[0] && !result.Missing.IsEmpty)
        {
            var signs = string.Join(' ', result.Missing.Select(missing => missing.Character.ToString()).Take(10));
            context.Bag.Report(
                Rules.MissingCharacters,
                sheet.Position,
                $"The font of the PDFs lacks {signs}; a box is printed instead.",
                "The form on screen shows every script; the PDF holds Latin letters only.");
        }

        return result.Bytes;
    }

    private static byte[] All(Print print, PdfFonts fonts, OutputContext context)
    {
        var site = context.Site;
        var document = Document(
            site.Strings.Get("workbook_title"),
            site.Strings.Get("workbook_description"),
            site,
            [.. site.Worksheets.Select(sheet => PdfSheets.Of(sheet, site, inWorkbook: true))]) with
        {
            Cover = PdfSheets.Cover(site),
        };
        var result = PdfWriter.Write(document, print.Paper with { Binding = Binding }, fonts);
        foreach (var (sheet, pages) in site.Worksheets.Zip(result.SheetPages))
        {
            CheckPages(sheet, pages, $"{print.Title} with a margin for binding", context.Bag);
        }

        return result.Bytes;
    }

    private static void CheckPages(Worksheet sheet, int pages, string paper, DiagnosticBag bag)
    {
        if (pages > sheet.Pages.Length)
        {
            bag.Report(
                Rules.WorksheetTooLong,
                sheet.Position,
                $"On {paper} this sheet takes {pages} printed pages; its sections are laid out for {sheet.Pages.Length}.",
                "Let a section begin a new page with 'new_page: true', or ask for fewer rows or lines.");
        }
    }

    private static PdfWorkbook Document(string title, string description, Site site, ImmutableArray<PdfSheet> sheets) =>
        new(title, site.Settings.Language, sheets)
        {
            Author = site.Settings.Discreet ? string.Empty : site.Settings.Author,
            Description = description,
            Created = site.Date,
            Wording = new(site.Strings.Get("leaf_of")),
        };

    /// <param name="Name">In addresses.</param>
    /// <param name="Title">In messages.</param>
    /// <param name="Paper">The paper.</param>
    private sealed record Print(string Name, string Title, PdfPaper Paper);
}
