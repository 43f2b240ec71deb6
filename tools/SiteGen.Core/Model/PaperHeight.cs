using System.Collections.Immutable;

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
    private const double Head = 22;
    private const double Foot = 22;
    private const double Line = 5;
    private const double HintLine = 4.4;
    private const double Ruling = 9;
    private const double TableRow = 11;
    private const double Options = 7;
    private const double CellOptions = 6.5;
    private const double Ticks = 5.6;
    private const double Date = 10;
    private const int DatesInRow = 3;
    private const double BlockGap = 2;
    private const double Gap = 1;
    private const double SectionGap = 13.6;

    /// <summary>A line, in characters, and how many of them a mark to tick or to ring takes.</summary>
    private const double LineLength = 80;
    private const double HintLength = 100;
    private const int Mark = 4;

    /// <summary>In characters: a longer label stands above its line.</summary>
    private const int BesideLabel = 30;

    /// <summary>Whether sections share one page.</summary>
    public static bool Fits(IEnumerable<Section> sections, bool isFirst, bool isLast) =>
        (isFirst ? Head : Line) + (isLast ? Foot : 0) + sections.Sum(Of) <= Page;

    private static double Of(Section section) => SectionGap + Text(section.Intro) + Text(section.Skip) + section.Fields.Sum(Of) - DatesBeside(section.Fields);

    /// <summary>What is saved since dates that follow each other stand beside each other: two on a line, or three in a row, with their labels above.</summary>
    private static double DatesBeside(ImmutableArray<Field> fields)
    {
        var saved = 0.0;
        for (var i = 0; i < fields.Length;)
        {
            var dates = fields.Skip(i).TakeWhile(field => field.Parts is [DatePart]).ToList();
            var labels = dates.Count < DatesInRow ? 0 : Line;
            saved += dates.Sum(Of) - dates.Chunk(DatesInRow).Sum(row => row.Max(Of) + labels);
            i += Math.Max(dates.Count, 1);
        }

        return saved;
    }

    private static double Of(Field field) => Gap + Lines(field.Hint, HintLength, HintLine) + (field.Parts switch
    {
        [DatePart] => Date,
        [ChoicePart choice] when Length(choice.Widget) + field.Label.Length <= LineLength => Options,
        _ => Text(field.Label) + field.Parts.Sum(Of),
    });

    private static double Of(FieldPart part) => part switch
    {
        WritingPart writing => Text(writing.Label) + (writing.Widget.Lines * Ruling),
        DatePart => Date,
        TicksPart ticks => Of(ticks),
        ChoicePart choice => Math.Ceiling(Length(choice.Widget) / LineLength) * Options,
        ScalePart scale => Math.Ceiling((Length(scale.Widget) + scale.Low.Length + scale.High.Length) / LineLength) * Options,
        TablePart { Beside: true } => 0,
        TablePart { Title.Length: > 0 } sided => (3 * Line) + (sided.Rows.Length * (Ruling + CellOptions)),
        TablePart { Layout: TableLayout.Blocks } blocks => (blocks.Rows.Length * Block(blocks)) + Sums(blocks),
        TablePart table => Line + (table.Rows.Length * Row(table)) + Sums(table),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static double Sums(TablePart table) => table.Sums.IsEmpty ? 0 : Ruling;

    /// <summary>A line for each cell to write in, with its label; what is marked between two of them shares lines.</summary>
    private static double Block(TablePart table)
    {
        var (height, marks) = (BlockGap + (table.HasRowLabels ? Line : 0), 0.0);
        foreach (var column in table.Columns)
        {
            if (column.Type == ColumnType.Text)
            {
                height += MarkLines(marks) + (column.Lines * Ruling) + (column.Lines > 1 || column.Label.Length > BesideLabel ? Line : 0);
                marks = 0;
            }
            else
            {
                marks += Mark + column.Label.Length + column.Options.Sum(option => option.Label.Length + Mark);
            }
        }

        return height + MarkLines(marks);

        static double MarkLines(double marks) => Math.Ceiling(marks / LineLength) * Options;
    }

    /// <summary>A row is as high as its highest cell; the options of a choice share the width of their column.</summary>
    private static double Row(TablePart table)
    {
        var whole = table.Columns.Sum(column => (double)column.Width);
        return table.Columns.Max(column => Math.Max(TableRow, Math.Ceiling(column.Options.Sum(option => option.Label.Length + Mark) / (LineLength * column.Width / whole)) * CellOptions));
    }

    private static double Of(TicksPart ticks)
    {
        var columns = ticks.Options.All(option => option.Label.Length <= BriefOption) ? 4 : 2;
        return ticks.Options.Chunk(columns).Sum(row => row.Max(option => Lines(option.Label, (LineLength / columns) - Mark, Ticks)));
    }

    private static double Text(string text) => Lines(text, LineLength, Line);

    private static double Lines(string text, double length, double height) => Math.Ceiling(text.Length / length) * height;

    private static int Length(ChoiceWidget choice) => choice.Options.Sum(option => option.Label.Length + Mark);
}
