using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Model;

/// <summary>A piece of a field as it is laid out on screen and on paper.</summary>
internal abstract record FieldPart
{
    public abstract IEnumerable<Widget> Widgets { get; }
}

/// <summary>Room to write under the field's label, or under a label of its own.</summary>
/// <param name="Label">Empty where the field's label says it all.</param>
internal sealed record WritingPart(string Label, TextWidget Widget) : FieldPart
{
    public override IEnumerable<Widget> Widgets => [Widget];
}

/// <summary>Room for a date, on a line with the field's label.</summary>
internal sealed record DatePart(DateWidget Widget) : FieldPart
{
    public override IEnumerable<Widget> Widgets => [Widget];
}

/// <summary>Boxes of which any number may be ticked.</summary>
/// <param name="Id">The beginning of every box's name, before an underscore and the option's id.</param>
/// <param name="Options">One a box.</param>
internal sealed record TicksPart(string Id, ImmutableArray<Option> Options) : FieldPart
{
    public ImmutableArray<TickWidget> Ticks { get; } = [.. Options.Select(option => new TickWidget($"{Id}_{option.Id}", option.Label))];

    public override IEnumerable<Widget> Widgets => Ticks;
}

/// <summary>Options of which one is chosen.</summary>
internal sealed record ChoicePart(ChoiceWidget Widget) : FieldPart
{
    public override IEnumerable<Widget> Widgets => [Widget];
}

/// <summary>Numbers in a row of which one is chosen.</summary>
/// <param name="Low">What the first number means.</param>
/// <param name="High">What the last number means.</param>
internal sealed record ScalePart(ChoiceWidget Widget, string Low, string High) : FieldPart
{
    public override IEnumerable<Widget> Widgets => [Widget];
}

/// <summary>A table to fill in.</summary>
/// <param name="Id">Part of every widget's name, before the row's number: <c>reasons</c>.</param>
/// <param name="Title">Above the table; empty where the field's label says it all.</param>
/// <param name="Growing">Rows may be added on screen.</param>
/// <param name="Beside">Stands beside the table before it, where there is room.</param>
/// <param name="RowName">What a row without a label is called, with {0} for its number: <c>Reason {0}</c>.</param>
/// <param name="Layout">How the rows lie.</param>
/// <param name="SumTitle">Before the sums; empty where their labels say it all.</param>
/// <param name="Sums">What is added up on screen, and by hand on paper.</param>
internal sealed record TablePart(
    string Id,
    string Title,
    ImmutableArray<Column> Columns,
    ImmutableArray<TableRow> Rows,
    bool Growing,
    bool Beside,
    string RowName,
    TableLayout Layout,
    string SumTitle,
    ImmutableArray<TableSum> Sums) : FieldPart
{
    public override IEnumerable<Widget> Widgets => Rows.SelectMany(row => row.Cells);

    /// <summary>What a row is called, by its number from 1.</summary>
    public string NameOf(int number) => Rows[number - 1].Label is { Length: > 0 } label
        ? label
        : RowName.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public bool HasRowLabels => !Rows.IsEmpty && Rows[0].Label.Length > 0;
}

/// <summary>How the rows of a table lie.</summary>
internal enum TableLayout
{
    /// <summary>A column under each head, where there is room.</summary>
    Table,

    /// <summary>Each row a block of its own: the cells under each other, each with the label of its column.</summary>
    Blocks,
}

/// <summary>A sum of a column's numbers, or of its ticks.</summary>
/// <param name="Id">Behind the table's id it is a name of its own in a PDF.</param>
/// <param name="Label">Before the number.</param>
/// <param name="Name">The whole accessible name.</param>
/// <param name="Column">The column that is added up.</param>
/// <param name="By">Only the rows count whose answer in this column is <paramref name="Option"/>; empty where all do.</param>
/// <param name="Option">The id of an option.</param>
internal sealed record TableSum(string Id, string Label, string Name, string Column, string By = "", string Option = "");

/// <summary>One row, a widget a column.</summary>
/// <param name="Label">A fixed label at the row's head; empty for numbered rows.</param>
internal sealed record TableRow(string Label, ImmutableArray<Widget> Cells);
