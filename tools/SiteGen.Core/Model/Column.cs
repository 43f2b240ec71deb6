using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>A column of a table to fill in.</summary>
/// <param name="Type">text, choice, tick or scale.</param>
/// <param name="Width">Relative to the other columns.</param>
/// <param name="Options">Of a choice, or the numbers of a scale.</param>
internal sealed record Column(string Id, string Label, string Type, int Width, ImmutableArray<Option> Options)
{
    /// <summary>The longest text of one cell, in UTF-16 units.</summary>
    public const int CellLength = 500;

    public Widget Cell(string table, int row, string rowLabel)
    {
        var name = $"{table}_{row}_{Id}";
        var label = $"{rowLabel}: {Label}";
        return Type switch
        {
            "tick" => new TickWidget(name, label),
            "choice" or "scale" => new ChoiceWidget(name, label, Options),
            _ => new TextWidget(name, label, 1, CellLength),
        };
    }
}
