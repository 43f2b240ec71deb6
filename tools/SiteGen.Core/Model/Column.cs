using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>A column of a table to fill in.</summary>
/// <param name="Width">Relative to the other columns.</param>
/// <param name="Options">Of a choice, or the numbers of a scale.</param>
/// <param name="Lines">On paper, of cells to write in, where each row is a block.</param>
internal sealed record Column(string Id, string Label, ColumnType Type, int Width, ImmutableArray<Option> Options, int Lines = 1)
{
    /// <summary>The longest text of one cell, in UTF-16 units.</summary>
    public const int CellLength = 500;

    public Widget Cell(string table, int row, string rowLabel)
    {
        var name = $"{table}_{row}_{Id}";
        var label = $"{rowLabel}: {Label}";
        return Type switch
        {
            ColumnType.Tick => new TickWidget(name, label),
            ColumnType.Choice or ColumnType.Scale => new ChoiceWidget(name, label, Options),
            _ => new TextWidget(name, label, Lines, CellLength),
        };
    }
}

/// <summary>What is filled in in the cells of a column.</summary>
internal enum ColumnType
{
    Text,
    Choice,
    Tick,

    /// <summary>A choice among numbers.</summary>
    Scale,
}
