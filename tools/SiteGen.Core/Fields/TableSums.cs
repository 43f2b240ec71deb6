using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>What is added up below a table: a column's numbers, all in one sum, or one sum for each option of another column.</summary>
/// <param name="Title">Before the sums.</param>
/// <param name="List">The sums; none where nothing is added up.</param>
internal sealed record TableSums(string Title, ImmutableArray<TableSum> List)
{
    private static readonly TableSums None = new(string.Empty, []);

    /// <param name="areSound">Nothing was wrong with the columns: nothing is said of what they lack.</param>
    public static TableSums Read(IFieldKeys keys, ImmutableArray<Column> columns, bool areSound)
    {
        if (keys.Has("sum_by") && !keys.Has("sum"))
        {
            keys.Wrong(
                "sum_by",
                "'sum_by' says by what a sum is divided, and there is none.",
                "Add 'sum' with the id of a column of type scale, or remove 'sum_by'.");
        }

        var summed = Named("sum", ColumnType.Scale);
        var by = Named("sum_by", ColumnType.Choice);
        return summed is null ? None : Of(keys, summed, by);

        Column? Named(string key, ColumnType type)
        {
            if (!keys.Has(key) || !areSound)
            {
                return null;
            }

            var fitting = columns.Where(column => column.Type == type).ToImmutableArray();
            if (fitting.IsEmpty)
            {
                keys.Wrong(
                    key,
                    $"'{key}' is the id of a column of type {type.ToString().ToLowerInvariant()}, and this table has none.",
                    $"Add such a column, or remove '{key}'.");
                return null;
            }

            return keys.Choice(key, null, [.. fitting.Select(column => column.Id)]) is { } id ? fitting.First(column => column.Id == id) : null;
        }
    }

    private static TableSums Of(IFieldKeys keys, Column summed, Column? by)
    {
        var title = keys.UiText("sum_title", summed.Label);
        return new(title, by is null
            ? [new("sum", string.Empty, title, summed.Id)]
            : [.. by.Options.Select(option =>
                new TableSum($"sum_{option.Id}", option.Label, keys.UiText("sum_name", title, option.Label), summed.Id, by.Id, option.Id))]);
    }
}
