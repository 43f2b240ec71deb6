using System.Collections.Immutable;
using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;

namespace SiteGen.Tests.Pdf;

/// <summary>A workbook with every kind of block.</summary>
internal static class SampleSheets
{
    private static readonly Lazy<PdfFonts> Parsed = new(() => PdfFonts.Parse(FontFile("Regular"), FontFile("Bold")));

    public static PdfFonts Fonts => Parsed.Value;

    public static PdfWorkbook Workbook { get; } = new("Worksheets: weighing it up", "en", [Reasons(), Weighing()])
    {
        Cover = Cover(),
        Author = "Zoë Łukasz",
        Description = "Two sheets with every kind of field.",
        Created = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
    };

    public static byte[] FontFile(string weight)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return File.ReadAllBytes(Path.Combine(folder.FullName, "theme", "fonts", $"AtkinsonHyperlegible-{weight}.ttf"));
    }

    public static PdfOption[] Options(params string[] labels) =>
        [.. labels.Select(label => new PdfOption(label.Replace(' ', '-'), label))];

    private static PdfSheet Reasons() => new(
    [
        new PdfHeading(1, "Why it ended"),
        new PdfParagraph("One honest list of what ended it. It is for your eyes only, so write it the way you would say it to a friend."),
        new PdfParagraph("About 10 minutes. You may stop at any time and come back.", PdfTone.Hint),
        new PdfEntry("reasons.date", "Today is") { Beside = true, MaxLength = 40 },
        new PdfHeading(2, "The reasons"),
        new PdfTable("What ended it",
            [new("What happened", 3), new("Could it change?", 1.2)],
            [.. Enumerable.Range(1, 5).Select(row => new PdfRow(
            [
                new PdfEntryCell($"reasons.list.{row}.what", $"What ended it, row {row}: what happened"),
                new PdfChoiceCell($"reasons.list.{row}.change", $"What ended it, row {row}: could it change?", [.. Options("yes", "no", "not sure")]),
            ]))])
        {
            Hint = "One reason a row. Small things count, and so do things that were nobody’s fault.",
        },
        new PdfHeading(2, "When you argued"),
        new PdfChoice("reasons.calm", "Could you stay calm when you argued?", [.. Options("mostly", "sometimes", "hardly ever")]),
        new PdfTicks("reasons.about", "What were most of your arguments about?",
            [.. Options("money", "time together", "family", "other people", "the future", "small everyday things", "trust")])
        {
            Hint = "Tick all that fit.",
        },
        new PdfParagraph("Skip this if somebody hurt you.", PdfTone.Notice),
        new PdfLines("reasons.own", "What was your own part in it?", 3) { Hint = "Owning a part is not the same as taking the blame.", MaxLength = 2000 },
        new PdfScale("reasons.sure", "How sure are you of this list?", 1, 10) { Low = "just guesses", High = "as sure as I can be" },
        new PdfLines("reasons.notes", "Anything else?", 4),
        Closing("Why it ended"),
    ])
    {
        Title = "Why it ended", Foot = "Weighing it up", Thread = [1],
    };

    private static PdfSheet Weighing() => new(
    [
        new PdfHeading(1, "What I miss and what I don’t, set side by side"),
        new PdfParagraph(new PdfText([new("Read "), new("step 2: look at your motives", Link: "https://example.org/steps/motives.html"), new(" first. Then fill in both lists, "), new("quickly and without crossing out", true), new(". The longer list is not the right one; the heavier one may be.")])),
        new PdfSideBySide([Side("miss", "What I miss")], [Side("relief", "What I don’t miss")]),
        new PdfTable("Your week",
            [new("Day", 0), new("What I did for myself", 3), new("Slept well", 0.8), new("Mood", 1.4)],
            [.. new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" }.Select(day => new PdfRow(
            [
                new PdfTextCell(day),
                new PdfEntryCell($"weighing.week.{day}.did", $"{day}: what I did for myself"),
                new PdfTickCell($"weighing.week.{day}.slept", $"{day}: slept well"),
                new PdfChoiceCell($"weighing.week.{day}.mood", $"{day}: mood", [.. Options("low", "up and down", "good")]),
            ]))])
        {
            Sums = new("Nights, added up:", [new("weighing.week.slept", string.Empty, "Nights, added up")]),
        },
        new PdfDates([new("weighing.today", "Today", "year-month-day"), new("weighing.again", "Look again on", "year-month-day") { Hint = "In a month." }]),
        new PdfDates([.. new[] { "After one week", "After four weeks, when you have slept on it", "Last", "Later" }.Select((label, i) => new PdfDate($"weighing.later{i}", label, "year-month-day"))]),
        new PdfRowBlocks("What ended it", [Block(1), Block(2)]) { Sums = new("Weight, added up:", [new("weighing.sum.me", "me", "Weight, me"), new("weighing.sum.them", "them", "Weight, them")]) },
        new PdfRowBlocks("Then and now", [Block(3) with { Name = "Then" }, Block(4) with { Name = "Now" }]) { AreNamed = true },
        new PdfTogether(
        [
            new PdfHeading(3, "Before you decide"),
            new PdfEntry("weighing.who", "Who could you talk to about this list?"),
            new PdfChoice("weighing.when", "When?", [.. Options("today", "this week", "later")]),
        ]),
        Closing("What I miss and what I don’t"),
    ])
    {
        Title = "What I miss and what I don’t", Foot = "Weighing it up", Thread = [2, 10],
    };

    private static PdfRowBlock Block(int row) => new($"{row}",
    [
        new("What happened", new PdfEntryCell($"weighing.blocks.{row}.what", $"Row {row}: what happened")),
        new("Why?", new PdfEntryCell($"weighing.blocks.{row}.why", $"Row {row}: why?"), Lines: 2),
        new("Could it change?", new PdfChoiceCell($"weighing.blocks.{row}.change", $"Row {row}: could it change?", [.. Options("yes", "no", "not sure")])),
        new("Sure", new PdfTickCell($"weighing.blocks.{row}.sure", $"Row {row}: sure", "Sure")),
    ]);

    private static PdfSheet Cover() => new(
    [
        new PdfPlate("Weighing it up", new PdfEntry("name", "This book belongs to") { Beside = true })
        {
            Text = "Two sheets.",
            Drawing = new(20, 14, [new([new(PdfPathStepKind.Move, -90, 13), new(PdfPathStepKind.Line, 5, 13), new(PdfPathStepKind.Line, 5, 2), new(PdfPathStepKind.Close, -90, 13)], 0.2) { Dash = 0.6, DashGap = 0.4 }]),
            Sewing = "Prick here to sew.",
        },
        new PdfPageBreak(),
        new PdfHeading(2, "The sheets"),
        new PdfContents([new("Why it ended", "One honest list."), new("What I miss", "Two lists, side by side.")]),
    ]);

    private static PdfRecords Side(string id, string label) => new(label,
        [.. Enumerable.Range(1, 5).Select(row => new PdfRecord(
            new PdfEntryCell($"weighing.{id}.{row}.what", $"{label}, row {row}"),
            [
                new PdfChoiceCell($"weighing.{id}.{row}.weight", $"{label}, row {row}: weight from 1 to 5", [.. Options("1", "2", "3", "4", "5")]),
                new PdfTickCell($"weighing.{id}.{row}.breaker", $"{label}, row {row}: deal-breaker", "Deal-breaker"),
            ]))])
    {
        Sums = ["Weights:", "Deal-breakers:"],
    };

    private static PdfClosing Closing(string title) => new(
        "Stop here. Put the sheet away and do something else.",
        [
            new PdfText([new("The stop rule. ", true), new("No reply is an answer.")]),
            new PdfText([new("Goes with "), new($"the step “{title}”", Link: "https://example.org/steps/why-it-ended.html"), new(" at example.org")]),
        ]);
}
