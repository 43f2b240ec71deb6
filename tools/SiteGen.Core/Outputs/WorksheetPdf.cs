using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;

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
        CheckHeights(sheet, result.TooHigh[0], context.Bag);
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
            Cover = PdfSheets.Cover(site, PdfDrawings.Find(context.Sources.Theme, "worksheets")),
        };
        var result = PdfWriter.Write(document, print.Paper with { Binding = Binding }, fonts);
        foreach (var (sheet, blocks) in site.Worksheets.Zip(result.TooHigh))
        {
            CheckHeights(sheet, blocks, context.Bag);
        }

        // The book has the characters of all sheets, and they are the same on every paper: they are told once.
        if (print == Prints[0] && !result.Missing.IsEmpty)
        {
            Report(result.Missing, context);
        }

        return result.Bytes;
    }

    /// <summary>A sheet takes as many pages as it needs. What is higher than a page would be cut off; said alike for every paper, it is told once.</summary>
    private static void CheckHeights(Worksheet sheet, ImmutableArray<PdfBlock> tooHigh, DiagnosticBag bag)
    {
        foreach (var block in tooHigh)
        {
            var field = block is PdfQuestion question ? sheet.Fields.FirstOrDefault(field => field.Label == question.Label.ToString()) : null;
            bag.Report(
                Rules.FieldTooHigh,
                field?.Position ?? sheet.Position,
                field is null ? "A text of this sheet fits on no printed page." : $"A part of the field '{field.Id}' fits on no printed page.",
                "Write less text in one option, label or line, fewer options, or fewer columns beside each other.");
        }
    }

    private static void Report(ImmutableArray<MissingCharacter> missing, OutputContext context)
    {
        const int most = 10;
        var signs = string.Join(' ', missing.Take(most).Select(lacking => lacking.Character.ToString()));
        var more = missing.Length > most ? $" and {missing.Length - most} more" : string.Empty;
        var way = missing.Any(lacking => lacking.IsRightToLeft)
            ? "PDFs cannot be set from right to left: leave"
            : "Put fonts that have them into input/_theme/fonts/, named as those in theme/fonts/, or leave";
        context.Bag.Report(
            Rules.MissingCharacters,
            Place(missing, context.Site),
            $"The font of the PDFs lacks {signs}{more}; a box is printed instead.",
            $"{way} the PDFs out with 'without: [{OutputName}]' in site.yml. The form on screen and its print show every script.");
    }

    /// <summary>Where one of them comes first: a field, or its sheet; what is in none of them stands in every foot.</summary>
    private static Position Place(ImmutableArray<MissingCharacter> missing, Site site)
    {
        foreach (var sheet in site.Worksheets)
        {
            if (AnyHas(sheet.Title, sheet.Purpose))
            {
                return sheet.Position;
            }

            foreach (var section in sheet.Sections)
            {
                if (AnyHas(section.Title, section.Intro, section.Skip))
                {
                    return section.Fields[0].Position;
                }

                if (section.Fields.FirstOrDefault(field => AnyHas([field.Label, field.Hint, .. field.Widgets.SelectMany(Texts)])) is { } found)
                {
                    return found.Position;
                }
            }
        }

        return site.Worksheets[0].Position;

        bool AnyHas(params ReadOnlySpan<string> texts)
        {
            foreach (var text in texts)
            {
                if (missing.Any(lacking => text.Contains(lacking.Character.ToString(), StringComparison.Ordinal)))
                {
                    return true;
                }
            }

            return false;
        }

        static IEnumerable<string> Texts(Widget widget) =>
            widget is ChoiceWidget choice ? choice.Options.Select(option => option.Label).Prepend(choice.Label) : [widget.Label];
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
