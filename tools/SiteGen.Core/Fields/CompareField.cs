using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>Two lists side by side, each entry with a weight and a tick for what decides alone, and one question beneath. Sums are shown, never a verdict.</summary>
internal sealed record CompareField : Field
{
    public static FieldType Definition { get; } = new("compare", Read, ReadExample);

    public override string Type => "compare";

    public required string Left { get; init; }

    public required string Right { get; init; }

    public required string Question { get; init; }

    public required ImmutableArray<Column> Columns { get; init; }

    public required int Rows { get; init; }

    public required string RowName { get; init; }

    /// <summary>What stands before the sum of the weights, and before that of the ticks.</summary>
    public required ImmutableArray<string> SumLabels { get; init; }

    public override ImmutableArray<FieldPart> Parts
    {
        get
        {
            var (left, right) = (Side("left", Left), Side("right", Right) with { Beside = true });
            return Question.Length == 0
                ? [left, right]
                : [left, right, new WritingPart(Question, new($"{Id}_question", Question, 2, LinesField.MaxLength))];
        }
    }

    private TablePart Side(string side, string title) =>
        Tables.Part($"{Id}_{side}", title, Columns, [.. Enumerable.Repeat(string.Empty, Rows)], RowName) with
        {
            Sums = [.. SumLabels.Zip(Columns.Skip(1), (label, column) => new TableSum(column.Id, label, label, column.Id))],
        };

    private static CompareField Read(FieldHead head, IFieldKeys keys) => new()
    {
        Id = head.Id,
        Label = head.Label,
        Hint = head.Hint,
        Formerly = head.Formerly,
        Left = keys.RequiredText("left", "What I miss"),
        Right = keys.RequiredText("right", "What I don't miss"),
        Question = keys.Text("question") ?? string.Empty,
        Rows = keys.Int("rows", 6, 2, 12),
        RowName = Tables.RowName(keys),
        SumLabels = [keys.UiText("sum_weights"), keys.UiText("sum_ticks")],
        Columns =
        [
            new("text", keys.UiText("compare_text"), ColumnType.Text, 6, []),
            new("weight", keys.UiText("compare_weight"), ColumnType.Scale, 1, [.. "12345".Select(digit => new Option(digit.ToString(), digit.ToString()))]),
            Tick(keys.Option("tick") ?? new("tick", keys.UiText("compare_tick"))),
        ],
    };

    private static Column Tick(Option option) => new(option.Id, option.Label, ColumnType.Tick, 1, []);

    private static ImmutableArray<string> ReadExample(Field field, IFieldKeys example)
    {
        if (example.Part(field.Id) is not { } part)
        {
            return [];
        }

        var compare = (CompareField)field;
        var lines = Side(compare.Left, part.Parts("left")).Concat(Side(compare.Right, part.Parts("right"))).ToList();
        if (part.Text("question") is { } answer)
        {
            lines.Add($"{compare.Question} {answer}");
        }

        part.ReportUnknownKeys("this example");
        return [.. lines];

        IEnumerable<string> Side(string title, ImmutableArray<IFieldKeys> rows) =>
            rows.Select(row => Examples.Row(compare.Columns, title, row));
    }
}
