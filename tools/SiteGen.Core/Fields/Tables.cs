using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>What the types made of tables share.</summary>
internal static class Tables
{
    public static ImmutableArray<string> RowNames(int count, IFieldKeys keys) =>
        [.. Enumerable.Range(1, count).Select(number => keys.UiText("row_name", number))];

    /// <param name="labels">One a row: a fixed label, or empty.</param>
    /// <param name="names">One a row, for accessible names.</param>
    public static TablePart Part(
        string id,
        string title,
        ImmutableArray<Column> columns,
        ImmutableArray<string> labels,
        ImmutableArray<string> names,
        bool beside = false,
        string summed = "")
    {
        var rows = names.Select((name, i) =>
            new TableRow(labels[i], [.. columns.Select(column => column.Cell(id, i + 1, title.Length == 0 ? name : $"{title}, {name}"))]));
        return new(id, title, columns, [.. rows], labels.All(label => label.Length == 0), beside, summed);
    }
}
