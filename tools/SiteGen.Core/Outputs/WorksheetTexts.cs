using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Outputs;

/// <summary>Each worksheet as plain text that is also Markdown: for chat, e-mail, a screen reader, or a terminal.</summary>
internal sealed class WorksheetTexts : IOutput
{
    private const int LineWidth = 60;
    private const string Blank = "______";

    public string Name => "worksheet-text";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Worksheets.Select(sheet => OutputFile.Of(
            SheetAddresses.Text(sheet.Id),
            sheet.Position,
            target => target.Write(Text(sheet, context.Site))));

    private static string Text(Worksheet sheet, Site site)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine($"# {sheet.Title}");
        text.WriteLine();
        text.WriteLine(sheet.Purpose);
        text.WriteLine(site.Strings.Get("sheet_minutes", sheet.Minutes));
        foreach (var section in sheet.Sections)
        {
            Section(text, section, site.Strings);
        }

        text.WriteLine();
        text.WriteLine(sheet.Closing);
        foreach (var line in SheetFoot.Lines(sheet, site))
        {
            text.WriteLine();
            text.WriteLine(line);
        }

        return text.ToString();
    }

    private static void Section(StringWriter text, Section section, UiStrings strings)
    {
        foreach (var line in (string[])[section.Title.Length > 0 ? $"## {section.Title}" : string.Empty, section.Intro, section.Skip])
        {
            if (line.Length > 0)
            {
                text.WriteLine();
                text.WriteLine(line);
            }
        }

        foreach (var question in section.Fields)
        {
            text.WriteLine();
            text.WriteLine($"### {question.Label}");
            if (question.Hint.Length > 0)
            {
                text.WriteLine(question.Hint);
            }

            foreach (var part in question.Parts)
            {
                text.WriteLine();
                Part(text, part);
            }

            foreach (var line in question.Example)
            {
                text.WriteLine();
                text.WriteLine($"({strings.Get("callout_example")}: {line})");
            }
        }
    }

    private static void Part(StringWriter text, FieldPart part)
    {
        switch (part)
        {
            case WritingPart writing:
                if (writing.Label.Length > 0)
                {
                    text.WriteLine(writing.Label);
                }

                for (var i = 0; i < writing.Widget.Lines; i++)
                {
                    text.WriteLine(new string('_', LineWidth));
                }

                break;
            case DatePart:
                text.WriteLine("____-__-__");
                break;
            case TicksPart ticks:
                foreach (var tick in ticks.Ticks)
                {
                    text.WriteLine($"[ ] {tick.Label}");
                }

                break;
            case ChoicePart choice:
                foreach (var option in choice.Widget.Options)
                {
                    text.WriteLine($"( ) {option.Label}");
                }

                break;
            case ScalePart scale:
                text.WriteLine($"{scale.Low}  {Options(scale.Widget)}  {scale.High}");
                break;
            case TablePart table:
                Table(text, table);
                break;
        }
    }

    private static void Table(StringWriter text, TablePart table)
    {
        if (table.Title.Length > 0)
        {
            text.WriteLine(table.Title);
        }

        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {row.Label}").TrimEnd());
            for (var j = 0; j < row.Cells.Length; j++)
            {
                text.WriteLine("   " + Cell(row.Cells[j], table.Columns[j].Label));
                for (var more = 1; more < table.Columns[j].Lines; more++)
                {
                    text.WriteLine("   " + new string('_', LineWidth - 4));
                }
            }
        }

        if (table.SumTitle.Length > 0)
        {
            text.WriteLine();
            text.WriteLine(table.Sums is [{ Label: "" }] ? $"{table.SumTitle} {Blank}" : table.SumTitle);
            foreach (var sum in table.Sums.Where(sum => sum.Label.Length > 0))
            {
                text.WriteLine($"{sum.Label} {Blank}");
            }
        }
    }

    private static string Cell(Widget cell, string label) => cell switch
    {
        TickWidget => $"[ ] {label}",
        ChoiceWidget choice => LabelText.Before(label, Options(choice)),
        _ => LabelText.Before(label, new('_', LineWidth - 4 - Math.Min(label.Length, 40))),
    };

    private static string Options(ChoiceWidget choice) => string.Join("  ", choice.Options.Select(option => $"( ) {option.Label}"));
}
