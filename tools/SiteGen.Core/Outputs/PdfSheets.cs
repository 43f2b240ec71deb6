using System.Collections.Immutable;
using SiteGen.Model;
using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;

namespace SiteGen.Outputs;

/// <summary>Lowers worksheets to the blocks of a PDF. The worked examples stay on the page on screen, as in print.</summary>
internal static class PdfSheets
{
    public static PdfSheet Of(Worksheet sheet, Site site, bool inWorkbook)
    {
        var blocks = ImmutableArray.CreateBuilder<PdfBlock>();
        var steps = site.StepsOf(sheet).ToList();
        var questions = new PdfQuestions(inWorkbook ? sheet.Id + "." : string.Empty, site.Strings);
        blocks.Add(new PdfParagraph(Kicker(sheet, steps, site), PdfTone.Hint));
        blocks.Add(new PdfHeading(1, sheet.Title));
        blocks.Add(new PdfParagraph(sheet.Purpose));
        foreach (var section in sheet.Sections)
        {
            if (section.NewPage && section != sheet.Sections[0])
            {
                blocks.Add(new PdfPageBreak());
            }

            blocks.AddRange(Section(section, questions));
        }

        blocks.Add(new PdfClosing(sheet.Closing, [.. SheetFoot.Lines(sheet, site, keepNumbers: true).Select(line => (PdfText)line)]) { More = questions.More() });
        return new(blocks.ToImmutable())
        {
            Title = sheet.Title,
            Note = site.Strings.Get("pdf_note"),
            Foot = License(site),
            Thread = [.. steps.Select(step => step.Number)],
        };
    }

    /// <summary>A plate that tells nothing of the topic, and on the next page, which is its back, the names of the sheets.</summary>
    public static PdfSheet Cover(Site site, PdfDrawing? drawing) => new(
    [
        // No id of a sheet begins with an underscore, so no sheet has this name.
        new PdfPlate(site.Strings.Get("workbook_title"), new PdfEntry("_name", site.Strings.Get("workbook_name")) { Beside = true })
        {
            Text = site.Strings.Get("workbook_cover"),
            Drawing = drawing,
            Sewing = site.Strings.Get("workbook_sewing"),
        },
        new PdfPageBreak(),
        new PdfHeading(2, site.Strings.Get("workbook_contents")),
        new PdfContents([.. site.Worksheets.Select(sheet => new PdfContentsEntry(sheet.Title, sheet.Purpose))]),
    ])
    {
        Foot = License(site),
        Thread = [.. site.Steps.Select(step => step.Number)],
    };

    /// <summary>The steps, with links where the site's address is known, and the minutes.</summary>
    private static PdfText Kicker(Worksheet sheet, List<Page> steps, Site site)
    {
        var runs = steps.SelectMany(step => (PdfRun[])
        [
            new(site.Strings.Get("step_number", step.Number), Bold: true, Link: site.UrlOf(step.Address)?.AbsoluteUri),
            new(" · "),
        ]);
        return new([.. runs, new PdfRun(site.Strings.Get("sheet_minutes", sheet.Minutes))]);
    }

    private static string License(Site site)
    {
        var settings = site.Settings;
        var origin = settings.Discreet ? settings.BasedOn?.Url?.Host : settings.BasedOn?.Title;
        string[] parts =
        [
            settings.Discreet ? string.Empty : settings.Title,
            settings.License.Name,
            settings.Url?.Host ?? string.Empty,
            string.IsNullOrEmpty(origin) ? string.Empty : BasedOn(site.Strings, origin),
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static string BasedOn(UiStrings strings, string origin)
    {
        var (before, link, after) = strings.GetWithLink("based_on", origin);
        return before + link + after;
    }

    /// <summary>Dates that follow each other stand beside each other.</summary>
    private static IEnumerable<PdfBlock> DatesBeside(ImmutableArray<PdfBlock> blocks)
    {
        for (var i = 0; i < blocks.Length;)
        {
            var dates = blocks.Skip(i).TakeWhile(block => block is PdfDate).Cast<PdfDate>().ToImmutableArray();
            yield return dates.Length > 1 ? new PdfDates(dates) : blocks[i];
            i += Math.Max(dates.Length, 1);
        }
    }

    /// <summary>A heading, and what stands under it, stays with the first question.</summary>
    private static IEnumerable<PdfBlock> Section(Section section, PdfQuestions questions)
    {
        PdfBlock[] head =
        [
            .. section.Title.Length > 0 ? [new PdfHeading(2, section.Title)] : Array.Empty<PdfBlock>(),
            .. section.Skip.Length > 0 ? [new PdfParagraph(section.Skip, PdfTone.Notice)] : Array.Empty<PdfBlock>(),
            .. section.Intro.Length > 0 ? [new PdfParagraph(section.Intro)] : Array.Empty<PdfBlock>(),
        ];
        var blocks = DatesBeside([.. section.Fields.SelectMany(questions.Of)]).ToList();
        return head.Length == 0 || blocks.Count == 0 ? [.. head, .. blocks] : blocks.Skip(1).Prepend(new PdfTogether([.. head, blocks[0]]));
    }
}
