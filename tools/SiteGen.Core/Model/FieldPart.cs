using System.Collections.Immutable;

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
/// <param name="Summed">The column whose numbers are added up on screen; empty for none.</param>
internal sealed record TablePart(
    string Id,
    string Title,
    ImmutableArray<Column> Columns,
    ImmutableArray<TableRow> Rows,
    bool Growing,
    bool Beside,
    string Summed) : FieldPart
{
    public override IEnumerable<Widget> Widgets => Rows.SelectMany(row => row.Cells);

    public bool HasRowLabels => !Rows.IsEmpty && Rows[0].Label.Length > 0;
}

/// <summary>One row, a widget a column.</summary>
/// <param name="Label">A fixed label at the row's head; empty for numbered rows.</param>
internal sealed record TableRow(string Label, ImmutableArray<Widget> Cells);
