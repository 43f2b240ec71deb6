using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>What the types made of tables share.</summary>
internal static class Tables
{
    /// <summary>What a row without a label is called, with {0} for its number.</summary>
    /// <param name="keys">Of the field.</param>
    /// <param name="own">The field's own word for a row; empty for the interface's.</param>
    public static string RowName(IFieldKeys keys, string own = "") =>
        own.Length > 0 ? keys.UiText("row_name_own", own, "{0}") : keys.UiText("row_name", "{0}");

    /// <param name="labels">One a row: a fixed label, or empty.</param>
    /// <param name="rowName">What a row without a label is called, with {0} for its number.</param>
    public static TablePart Part(string id, string title, ImmutableArray<Column> columns, ImmutableArray<string> labels, string rowName)
    {
        var rows = labels.Select((label, i) =>
        {
            var name = label.Length > 0 ? label : rowName.Replace("{0}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            return new TableRow(label, [.. columns.Select(column => column.Cell(id, i + 1, title.Length == 0 ? name : $"{title}, {name}"))]);
        });
        return new(id, title, columns, [.. rows], labels.All(label => label.Length == 0), Beside: false, rowName, TableLayout.Table, string.Empty, []);
    }
}
