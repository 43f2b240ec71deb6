using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>Reads the columns of a table.</summary>
internal static class Columns
{
    private const int Most = 6;
    private const int MostLines = 4;

    public static ImmutableArray<Column> Read(IFieldKeys keys, TableLayout layout)
    {
        var found = keys.Found;
        var parts = keys.Parts("columns");
        if (parts.Length is 0 or > Most && keys.Found == found)
        {
            keys.Wrong("columns", $"A table needs 'columns': one to {Most}, each with an id and a label.");
        }

        var columns = parts.Select(part => One(part, layout)).ToImmutableArray();
        foreach (var twice in columns.Where(column => column.Id.Length > 0).GroupBy(column => column.Id).Where(group => group.Count() > 1))
        {
            keys.Wrong("columns", $"Two columns have the id '{twice.Key}'.", "Give each column an id of its own.");
        }

        return columns;
    }

    private static Column One(IFieldKeys keys, TableLayout layout)
    {
        var word = keys.Choice("type", null, "text", "choice", "tick", "scale");
        var type = word is null ? ColumnType.Text : Enum.Parse<ColumnType>(word, ignoreCase: true);
        var column = new Column(
            keys.RequiredText("id", "what"),
            keys.RequiredText("label", "What happened"),
            type,
            keys.Int("width", 1, 1, 12),
            type switch { ColumnType.Choice => keys.Options("options"), ColumnType.Scale => ScaleField.NumbersOf(keys), _ => [] },
            type == ColumnType.Text && (word is not null || !keys.Has("type")) ? keys.Int("lines", 1, 1, MostLines) : 1);
        if (layout == TableLayout.Table && column.Lines > 1)
        {
            keys.Wrong("lines", "Only where each row is a block do its cells have several lines.", "Add 'layout: blocks' to the field, or remove 'lines'.");
        }

        if (column.Id.Length > 0 && !Ids.IsValid(column.Id))
        {
            keys.Wrong("id", Ids.Rule, Ids.Near(column.Id) is { } better ? $"Write {better}." : null);
        }

        if (word is not null)
        {
            keys.ReportUnknownKeys("a column");
        }
        else if (!keys.Has("type"))
        {
            ReportForgottenType(keys);
        }

        return column;
    }

    private static void ReportForgottenType(IFieldKeys keys)
    {
        foreach (var (key, type) in ((string, string)[])[("options", "choice"), ("from", "scale"), ("to", "scale")])
        {
            if (keys.Has(key))
            {
                keys.Wrong(key, $"Only a column of type {type} has '{key}'.", $"Add 'type: {type}' to the column, or remove '{key}'.");
                return;
            }
        }

        keys.ReportUnknownKeys("a column");
    }
}
