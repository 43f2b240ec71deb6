using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>Reads the columns of a table.</summary>
internal static class Columns
{
    private const int Most = 6;

    public static ImmutableArray<Column> Read(IFieldKeys keys)
    {
        var columns = keys.Parts("columns").Select(One).ToImmutableArray();
        if (columns.Length is 0 or > Most)
        {
            keys.Wrong("columns", $"A table needs 'columns': one to {Most}, each with an id and a label.");
        }

        foreach (var twice in columns.GroupBy(column => column.Id).Where(group => group.Count() > 1))
        {
            keys.Wrong("columns", $"Two columns have the id '{twice.Key}'.");
        }

        // Reported above: the outputs still have something to draw, once.
        return columns.IsEmpty ? [new("none", string.Empty, ColumnType.Text, 1, [])] : [.. columns.DistinctBy(column => column.Id)];
    }

    private static Column One(IFieldKeys keys)
    {
        var type = Enum.Parse<ColumnType>(keys.Choice("type", "text", "text", "choice", "tick", "scale")!, ignoreCase: true);
        var column = new Column(
            keys.RequiredText("id", "what"),
            keys.RequiredText("label", "What happened"),
            type,
            keys.Int("width", 1, 1, 12),
            type switch { ColumnType.Choice => keys.Options("options"), ColumnType.Scale => ScaleField.NumbersOf(keys), _ => [] });
        if (!Ids.IsValid(column.Id))
        {
            keys.Wrong("id", Ids.Rule);
        }

        keys.ReportUnknownKeys("a column");
        return column;
    }
}
