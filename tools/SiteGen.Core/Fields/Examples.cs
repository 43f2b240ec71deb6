using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>What the field types share when they read worked examples.</summary>
internal static class Examples
{
    /// <summary>The label of the option that the example names by id or by label.</summary>
    public static string OptionLabel(ImmutableArray<Option> options, string text, string key, IFieldKeys example)
    {
        var option = options.FirstOrDefault(option => option.Id == text || string.Equals(option.Label, text, StringComparison.OrdinalIgnoreCase));
        if (option is null && text.Length > 0)
        {
            example.Wrong(key, $"The example says '{text}', which is none of the options: {string.Join(", ", options.Select(known => known.Label))}.");
        }

        return option?.Label ?? text;
    }

    /// <summary>One row of a table as a line: its texts, each after the head of its column but for the first.</summary>
    public static string Row(ImmutableArray<Column> columns, string rowLabel, IFieldKeys row)
    {
        var texts = new List<string>();
        foreach (var column in columns)
        {
            if (Cell(column, row) is { Length: > 0 } text)
            {
                texts.Add(texts.Count == 0 && rowLabel.Length == 0 ? text : LabelText.Before(column.Label, text));
            }
        }

        row.ReportUnknownKeys("this table's examples");
        var line = string.Join(" · ", texts);
        return rowLabel.Length == 0 ? line : LabelText.Before(rowLabel, line);
    }

    private static string? Cell(Column column, IFieldKeys row) => column.Type switch
    {
        ColumnType.Tick => row.Bool(column.Id, false) ? row.UiText("ticked") : null,
        ColumnType.Choice or ColumnType.Scale => row.Text(column.Id) is { } text ? OptionLabel(column.Options, text, column.Id, row) : null,
        _ => row.Text(column.Id),
    };
}
