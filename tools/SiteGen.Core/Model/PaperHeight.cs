namespace SiteGen.Model;

/// <summary>
/// How high the parts of a sheet are on paper, in millimetres: an estimate, since a browser alone knows. It is near enough to tell which
/// sections have room on one page.
/// </summary>
internal static class PaperHeight
{
    /// <summary>In characters: three or four such options fit beside each other.</summary>
    public const int BriefOption = 16;

    private const double Page = 255;
    private const double Head = 24;
    private const double Foot = 19;
    private const double Line = 5.2;
    private const double Ruling = 8;
    private const double Options = 7;
    private const double Gap = 1;
    private const double SectionGap = 10.5;

    /// <summary>A line, in characters, and how many of them a mark to tick or to ring takes.</summary>
    private const double LineLength = 80;
    private const int Mark = 5;

    /// <summary>Whether sections share one page.</summary>
    public static bool Fits(IEnumerable<Section> sections, bool isFirst, bool isLast) =>
        (isFirst ? Head : Line) + (isLast ? Foot : 0) + sections.Sum(Of) <= Page;

    private static double Of(Section section) => SectionGap + Text(section.Intro) + Text(section.Skip) + section.Fields.Sum(Of);

    private static double Of(Field field) => Gap + Text(field.Hint) + (field.Parts is [ChoicePart choice] && Length(choice.Widget) + field.Label.Length <= LineLength
        ? Options
        : Text(field.Label) + field.Parts.Sum(Of));

    private static double Of(FieldPart part) => part switch
    {
        WritingPart writing => Text(writing.Label) + (writing.Widget.Lines * Ruling),
        TicksPart ticks => Math.Ceiling(ticks.Options.Length / (ticks.Options.All(option => option.Label.Length <= BriefOption) ? 4.0 : 2.0)) * Options,
        ChoicePart choice => Math.Ceiling(Length(choice.Widget) / LineLength) * Options,
        ScalePart scale => Math.Ceiling((Length(scale.Widget) + scale.Low.Length + scale.High.Length) / LineLength) * Options,
        TablePart { Beside: true } => 0,
        TablePart { Summed.Length: > 0 } sided => (3 * Line) + (sided.Rows.Length * (Ruling + Options)),
        TablePart table => Line + (table.Rows.Length * Row(table)),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>A row is as high as its highest cell; the options of a choice share the width of their column.</summary>
    private static double Row(TablePart table)
    {
        var whole = table.Columns.Sum(column => (double)column.Width);
        return table.Columns.Max(column => Math.Max(Ruling, Math.Ceiling(column.Options.Sum(option => option.Label.Length + Mark) / (LineLength * column.Width / whole)) * Options));
    }

    private static double Text(string text) => Math.Ceiling(text.Length / LineLength) * Line;

    private static int Length(ChoiceWidget choice) => choice.Options.Sum(option => option.Label.Length + Mark);
}
