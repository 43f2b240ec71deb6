using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>Seven days: a table whose rows are the days of the week.</summary>
internal sealed record WeekField : Field
{
    private static readonly ImmutableArray<string> DayIds = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static FieldType Definition { get; } = new("week", Read, ReadExample);

    public override string Type => "week";

    public required ImmutableArray<Column> Columns { get; init; }

    public required ImmutableArray<string> Days { get; init; }

    public override ImmutableArray<FieldPart> Parts => [Tables.Part(Id, string.Empty, Columns, Days, string.Empty)];

    private static WeekField Read(FieldHead head, IFieldKeys keys) => new()
    {
        Id = head.Id,
        Label = head.Label,
        Hint = head.Hint,
        Formerly = head.Formerly,
        Columns = Fields.Columns.Read(keys, TableLayout.Table),
        Days = [.. DayIds.Select(day => keys.UiText(day))],
    };

    private static ImmutableArray<string> ReadExample(Field field, IFieldKeys example)
    {
        if (example.Part(field.Id) is not { } part)
        {
            return [];
        }

        var week = (WeekField)field;
        var lines = new List<string>();
        for (var i = 0; i < DayIds.Length; i++)
        {
            if (part.Part(DayIds[i]) is { } day)
            {
                lines.Add(Examples.Row(week.Columns, week.Days[i], day));
            }
        }

        part.ReportUnknownKeys("this example");
        return [.. lines];
    }
}
