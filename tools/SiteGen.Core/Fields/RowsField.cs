using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>A table: rows that can be added on screen, or rows with fixed labels.</summary>
internal sealed record RowsField : Field
{
    /// <summary>As many as may be added on screen.</summary>
    private const int Most = 40;

    private const int MostLabels = 31;

    public static FieldType Definition { get; } = new("rows", Read, ReadExample);

    public override string Type => "rows";

    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>One a row: a fixed label, or empty.</summary>
    public required ImmutableArray<string> RowLabels { get; init; }

    /// <summary>What stands for a row that has no label in an accessible name: "Row 1".</summary>
    public required ImmutableArray<string> RowNames { get; init; }

    public bool HasFixedRows => RowLabels.Any(label => label.Length > 0);

    public override ImmutableArray<FieldPart> Parts => [Tables.Part(Id, string.Empty, Columns, RowLabels, RowNames)];

    private static RowsField Read(FieldHead head, IFieldKeys keys)
    {
        var labels = keys.Lines("labels");
        if (labels.Length > 0 && keys.Has("rows"))
        {
            keys.Wrong("rows", "A table has 'rows' (how many) or 'labels' (fixed rows), not both.");
        }

        if (labels.Length > MostLabels)
        {
            keys.Wrong("labels", $"A table has at most {MostLabels} fixed rows; these are {labels.Length}.", "Make two tables of it.");
        }

        var count = labels.Length > 0 ? labels.Length : keys.Int("rows", 5, 1, Most);
        var names = Tables.RowNames(count, keys);
        return new()
        {
            Id = head.Id,
            Label = head.Label,
            Hint = head.Hint,
            Formerly = head.Formerly,
            Columns = Fields.Columns.Read(keys),
            RowLabels = labels.Length > 0 ? labels : [.. Enumerable.Repeat(string.Empty, count)],
            RowNames = labels.Length > 0 ? labels : names,
        };
    }

    private static ImmutableArray<string> ReadExample(Field field, IFieldKeys example)
    {
        var rows = (RowsField)field;
        return [.. example.Parts(field.Id).Select((row, i) =>
            Examples.Row(rows.Columns, rows.HasFixedRows ? rows.RowLabels.ElementAtOrDefault(i) ?? string.Empty : string.Empty, row))];
    }
}
