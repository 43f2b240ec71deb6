using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Model;
using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Text;
using Field = SiteGen.Model.Field;
using Widget = SiteGen.Model.Widget;

namespace SiteGen.Outputs;

/// <summary>Lowers a worksheet to the blocks of a PDF. It knows the parts that fields are made of, not their types.</summary>
internal static class PdfSheets
{
    public static PdfSheet Of(Worksheet sheet, Site site, bool inWorkbook)
    {
        var blocks = ImmutableArray.CreateBuilder<PdfBlock>();
        blocks.Add(new PdfHeading(1, sheet.Title));
        blocks.Add(new PdfParagraph($"{sheet.Purpose} {site.Strings.Get("sheet_minutes", sheet.Minutes)}", PdfTone.Lead));
        var prefix = inWorkbook ? sheet.Id + "." : string.Empty;
        foreach (var page in sheet.Pages)
        {
            if (page != sheet.Pages[0])
            {
                blocks.Add(new PdfPageBreak());
            }

            foreach (var section in page)
            {
                Section(section, prefix, blocks);
            }
        }

        blocks.Add(new PdfClosing([sheet.Closing, .. SheetFoot.Lines(sheet, site).Select(line => (PdfText)line)]));
        return new(blocks.ToImmutable()) { HeadLeft = sheet.Title, FootLeft = Licence(site) };
    }

    /// <summary>Black on white, nothing that tells the topic.</summary>
    public static PdfSheet Cover(Site site)
    {
        var blocks = ImmutableArray.CreateBuilder<PdfBlock>();
        blocks.Add(new PdfHeading(1, site.Strings.Get("workbook_title")));
        blocks.Add(new PdfParagraph(site.Strings.Get("workbook_cover"), PdfTone.Lead));
        blocks.Add(new PdfEntry("name", site.Strings.Get("workbook_name")) { Beside = true });
        blocks.Add(new PdfHeading(2, site.Strings.Get("workbook_contents")));
        blocks.Add(new PdfBullets([.. site.Worksheets.Select(sheet => (PdfText)$"{sheet.Title}. {sheet.Purpose}")]));
        return new(blocks.ToImmutable()) { FootLeft = Licence(site) };
    }

    private static string Licence(Site site)
    {
        var settings = site.Settings;
        string[] parts = [settings.Discreet ? string.Empty : settings.Title, settings.License.Name, settings.Url?.Host ?? string.Empty];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static void Section(Section section, string prefix, ImmutableArray<PdfBlock>.Builder blocks)
    {
        var head = new List<PdfBlock>();
        if (section.Title.Length > 0)
        {
            head.Add(new PdfHeading(2, section.Title));
        }

        foreach (var text in (string[])[section.Intro, section.Skip])
        {
            if (text.Length > 0)
            {
                head.Add(new PdfParagraph(text, PdfTone.Hint));
            }
        }

        foreach (var question in section.Fields)
        {
            Field(question, prefix, head, blocks);
        }
    }

    /// <summary>A heading stays with the first question below it.</summary>
    private static void Field(Field question, string prefix, List<PdfBlock> head, ImmutableArray<PdfBlock>.Builder blocks)
    {
        var parts = question.Parts;
        for (var i = 0; i < parts.Length; i++)
        {
            var hint = i == 0 && question.Hint.Length > 0 ? (PdfText)question.Hint : null;
            PdfBlock block;
            if (i + 1 < parts.Length && parts[i] is TablePart left && parts[i + 1] is TablePart { Beside: true } right)
            {
                block = new PdfSideBySide([Table(left, left.Title, prefix)], [Table(right, right.Title, prefix)]);
                i++;
                if (hint is not null || question.Label.Length > 0)
                {
                    head.Add(new PdfHeading(3, question.Label));
                    head.AddRange(hint is null ? [] : [new PdfParagraph(hint, PdfTone.Hint)]);
                }
            }
            else
            {
                block = Part(parts[i], question.Label, hint, prefix);
            }

            blocks.Add(head.Count == 0 ? block : new PdfTogether([.. head, block]));
            head.Clear();
        }
    }

    private static PdfBlock Part(FieldPart part, string label, PdfText? hint, string prefix) => part switch
    {
        WritingPart { Widget.Lines: 1 } writing => new PdfEntry(prefix + writing.Widget.Name, Label(writing, label)) { Hint = hint, MaxLength = writing.Widget.MaxLength },
        WritingPart writing => new PdfBox(prefix + writing.Widget.Name, Label(writing, label), writing.Widget.Lines) { Hint = hint },
        TicksPart ticks => Ticks(ticks, label, prefix) with { Hint = hint },
        ChoicePart choice => new PdfChoice(prefix + choice.Widget.Name, label, Options(choice.Widget)) { Hint = hint },
        ScalePart scale => new PdfScale(prefix + scale.Widget.Name, label, Number(scale.Widget.Options[0]), Number(scale.Widget.Options[^1])) { Hint = hint, Low = scale.Low, High = scale.High },
        TablePart table => Table(table, label, prefix) with { Hint = hint },
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The names of boxes are the field's name, an underscore, and the option's id.</summary>
    private static PdfTicks Ticks(TicksPart part, string label, string prefix)
    {
        var stem = part.Ticks[0].Name[..part.Ticks[0].Name.IndexOf('_', StringComparison.Ordinal)];
        return new(prefix + stem, label, [.. part.Ticks.Select(tick => new PdfOption(tick.Name[(stem.Length + 1)..], tick.Label))]);
    }

    private static string Label(WritingPart writing, string label) => writing.Label.Length > 0 ? writing.Label : label;

    private static PdfTable Table(TablePart table, string label, string prefix)
    {
        ImmutableArray<PdfColumn> columns = [.. table.Columns.Select(column => new PdfColumn(column.Label, column.Width))];
        var rows = table.Rows.Select(row => new PdfRow([.. RowLabel(table, row), .. row.Cells.Select(cell => Cell(cell, prefix))]));
        return new(label, table.HasRowLabels ? [new PdfColumn(string.Empty, Average(table)), .. columns] : columns, [.. rows]);
    }

    private static double Average(TablePart table) => Math.Max(1, table.Columns.Average(column => column.Width) * 0.8);

    private static ImmutableArray<PdfCell> RowLabel(TablePart table, TableRow row) =>
        table.HasRowLabels ? [new PdfTextCell(row.Label, IsHeading: true)] : [];

    private static PdfCell Cell(Widget widget, string prefix) => widget switch
    {
        TextWidget text => new PdfEntryCell(prefix + text.Name, text.Label, text.MaxLength),
        TickWidget tick => new PdfTickCell(prefix + tick.Name, tick.Label),
        ChoiceWidget choice => new PdfChoiceCell(prefix + choice.Name, choice.Label, Options(choice)),
        _ => throw new ArgumentOutOfRangeException(nameof(widget)),
    };

    private static ImmutableArray<PdfOption> Options(ChoiceWidget choice) => [.. choice.Options.Select(option => new PdfOption(option.Id, option.Label))];

    private static int Number(Option option) => int.Parse(option.Id, CultureInfo.InvariantCulture);
}
