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

    /// <summary>What a row without a label is called, with {0} for its number.</summary>
    public required string RowName { get; init; }

    public required TableLayout Layout { get; init; }

    public required TableSums Sums { get; init; }

    public bool HasFixedRows => RowLabels.Any(label => label.Length > 0);

    public override ImmutableArray<FieldPart> Parts =>
    [
        Tables.Part(Id, string.Empty, Columns, RowLabels, RowName) with { Layout = Layout, SumTitle = Sums.Title, Sums = Sums.List },
    ];

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
        var layout = keys.Choice("layout", "table", "table", "blocks") == "blocks" ? TableLayout.Blocks : TableLayout.Table;
        if (labels.Length > 0 && keys.Has("row_name"))
        {
            keys.Wrong("row_name", "Rows with 'labels' have names of their own: 'row_name' is for numbered ones.", "Remove one of the two.");
        }

        var found = keys.Found;
        var columns = Fields.Columns.Read(keys, layout);
        return new()
        {
            Id = head.Id,
            Label = head.Label,
            Hint = head.Hint,
            Formerly = head.Formerly,
            Columns = columns,
            RowLabels = labels.Length > 0 ? labels : [.. Enumerable.Repeat(string.Empty, count)],
            RowName = Tables.RowName(keys, keys.Text("row_name") ?? string.Empty),
            Layout = layout,
            Sums = TableSums.Read(keys, columns, areSound: keys.Found == found),
        };
    }

    private static ImmutableArray<string> ReadExample(Field field, IFieldKeys example)
    {
        var rows = (RowsField)field;
        return [.. example.Parts(field.Id).Select((row, i) =>
            Examples.Row(rows.Columns, rows.HasFixedRows ? rows.RowLabels.ElementAtOrDefault(i) ?? string.Empty : string.Empty, row))];
    }
}
