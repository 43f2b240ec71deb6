using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Rendering;

/// <summary>Worksheets as templates see them. On the page of all sheets every name has its sheet's id before it.</summary>
internal static class SheetViews
{
    public static readonly ViewType<Option> Option = new(
        "option",
        new("id", "what is kept", option => option.Id),
        new("label", "what is shown", option => option.Label));

    public static readonly ViewType<(Column Column, int Share)> Column = new(
        "column",
        new("id", "as the definition says it", view => view.Column.Id),
        new("label", "what stands above it", view => view.Column.Label),
        new("type", "text, choice, tick or scale", view => view.Column.Type.ToString().ToLowerInvariant()),
        new("share", "of the table's width, in twentieths", view => view.Share));

    public static readonly ViewType<(Widget Widget, string Prefix)> Widget = new(
        "widget",
        new("kind", "text, date, tick or choice", view => Kind(view.Widget)),
        new("name", "of the form control, unique on the page", view => view.Prefix + view.Widget.Name),
        new("label", "whole accessible name", view => view.Widget.Label),
        new("lines", "of a text: ruled lines on paper", view => (view.Widget as TextWidget)?.Lines),
        new("max_length", "of a text, in characters", view => (view.Widget as TextWidget)?.MaxLength),
        new("options", "of a choice: list of options", view => view.Widget is ChoiceWidget choice ? Option.Many(choice.Options) : null));

    public static readonly ViewType<(TableRow Row, int Number, TablePart Table, string Prefix)> Row = new(
        "row",
        new("number", "from 1", view => view.Number),
        new("label", "fixed label, or nothing", view => view.Row.Label),
        new("name", "what it is called: its label, or a word with its number", view => view.Table.NameOf(view.Number)),
        new(
            "cells",
            "list of cells, one a column",
            view => Cell.Many(view.Row.Cells.Select((widget, i) => (widget, (view.Table.Columns[i], 0), view.Prefix)))));

    public static readonly ViewType<(Widget Widget, (Column, int) Column, string Prefix)> Cell = new(
        "cell",
        new("column", "a column", view => Column.Of(view.Column)),
        new("widget", "a widget", view => Widget.Of((view.Widget, view.Prefix))));

    public static readonly ViewType<TableSum> Sum = new(
        "sum",
        new("label", "before the number, or nothing", sum => sum.Label),
        new("name", "whole accessible name", sum => sum.Name),
        new("column", "id of the column that is added up", sum => sum.Column),
        new("by", "id of the column that says which rows count; nothing where all do", sum => sum.By),
        new("option", "the answer in it that counts", sum => sum.Option));

    public static readonly ViewType<(FieldPart Part, string Prefix)> Part = new(
        "part",
        new("kind", "writing, date, ticks, choice, scale or table", view => Kind(view.Part)),
        new("name", "of a table: what its widgets' names begin with", view => view.Part is TablePart table ? view.Prefix + table.Id : null),
        new("label", "of a writing part within a field, or nothing", view => (view.Part as WritingPart)?.Label),
        new("title", "of a table, or nothing", view => (view.Part as TablePart)?.Title),
        new("widget", "of writing, date, choice and scale", view => Single(view.Part) is { } widget ? Widget.Of((widget, view.Prefix)) : null),
        new("brief", "of ticks: every option is short", view => view.Part is TicksPart ticks && ticks.Ticks.All(tick => tick.Label.Length <= PaperHeight.BriefOption)),
        new("ticks", "list of widgets", view => view.Part is TicksPart ticks ? Widget.Many(ticks.Ticks.Select(tick => ((Widget)tick, view.Prefix))) : null),
        new("low", "of a scale: what its first number means", view => (view.Part as ScalePart)?.Low),
        new("high", "of a scale: what its last number means", view => (view.Part as ScalePart)?.High),
        new(
            "columns",
            "of a table: list of columns",
            view => view.Part is TablePart table ? Column.Many(table.Columns.Zip(GridColumns.Twentieths(table.Columns))) : null),
        new(
            "rows",
            "of a table: list of rows",
            view => view.Part is TablePart table ? Row.Many(table.Rows.Select((row, i) => (row, i + 1, table, view.Prefix))) : null),
        new("growing", "of a table: rows may be added on screen", view => view.Part is TablePart { Growing: true }),
        new("beside", "of a table: stands beside the one before it", view => view.Part is TablePart { Beside: true }),
        new("row_labels", "of a table: its rows have labels", view => view.Part is TablePart { HasRowLabels: true }),
        new("row_name", "of a table: what a row without a label is called, with {0} for its number", view => (view.Part as TablePart)?.RowName),
        new("blocks", "of a table: each row is a block of its own", view => view.Part is TablePart { Layout: TableLayout.Blocks }),
        new("sum_title", "of a table: before its sums, or nothing", view => (view.Part as TablePart)?.SumTitle),
        new("sums", "of a table: list of sums", view => view.Part is TablePart table ? Sum.Many(table.Sums) : null));

    public static readonly ViewType<(Field Field, string Prefix)> Field = new(
        "field",
        new("id", "as the definition says it", view => view.Field.Id),
        new("name", "unique on the page", view => view.Prefix + view.Field.Id),
        new("type", "the name of its template in `fields/`", view => view.Field.Type),
        new("label", "the question", view => view.Field.Label),
        new("hint", "a line below the question, or nothing", view => view.Field.Hint),
        new("formerly", "old ids, with spaces between", view => string.Join(' ', view.Field.Formerly)),
        new("example", "list of texts", view => view.Field.Example),
        new("parts", "list of parts", view => Part.Many(view.Field.Parts.Select(part => (part, view.Prefix)))));

    public static readonly ViewType<(Section Section, int Number, string Prefix)> Section = new(
        "section",
        new("number", "from 1", view => view.Number),
        new("title", "of the part, or nothing", view => view.Section.Title),
        new("intro", "a line below the title, or nothing", view => view.Section.Intro),
        new("skip", "who may leave this part out", view => view.Section.Skip),
        new("fields", "list of fields", view => Field.Many(view.Section.Fields.Select(question => (question, view.Prefix)))),
        new("has_example", "true where a field has one", view => view.Section.HasExample));

    public static readonly ViewType<(Worksheet Sheet, Site Site, int Number, bool InWorkbook)> Leaf = new(
        "leaf",
        new("number", "from 1", view => view.Number),
        new("count", "of the sheet's leaves; nothing where one may take more than a page", view => view.Sheet.Leaves.Any(leaf => leaf.IsLong) ? null : view.Sheet.Leaves.Length),
        new("is_first", "true: it has the head of the sheet", view => view.Number == 1),
        new("is_last", "true: it has the foot of the sheet", view => view.Number == view.Sheet.Leaves.Length),
        new("is_long", "true: it may take more than a page", view => view.Sheet.Leaves[view.Number - 1].IsLong),
        new("stitches", "numbers of the steps that the sheet belongs to", view => view.Site.StepsOf(view.Sheet).Select(step => (object)step.Number).ToArray()),
        new("sections", "list of sections", view => Sections(view.Sheet, view.Sheet.Leaves[view.Number - 1].Sections, view.InWorkbook)));

    public static readonly ViewType<(Worksheet Sheet, Site Site, bool InWorkbook)> Sheet = new(
        "sheet",
        new("id", "name of its file, without the ending", view => view.Sheet.Id),
        new("title", "of the sheet", view => view.Sheet.Title),
        new("purpose", "one sentence", view => view.Sheet.Purpose),
        new("minutes", "how long it may take", view => view.Sheet.Minutes),
        new("closing", "what stands at the end", view => view.Sheet.Closing),
        new("stop_rule", "true: the foot has the stop rule", view => view.Sheet.FootHasStopRule),
        new("helplines", "true: the foot has helplines", view => view.Sheet.FootHasHelplines),
        new("steps", "list of page_links", view => Views.PageLink.Many(view.Site.StepsOf(view.Sheet).Select(step => (step, view.Site)))),
        new("sections", "list of sections", view => Sections(view.Sheet, view.Sheet.Sections, view.InWorkbook)),
        new(
            "leaves",
            "the same sections by printed page: list of leaves",
            view => Leaf.Many(Enumerable.Range(1, view.Sheet.Leaves.Length).Select(number => (view.Sheet, view.Site, number, view.InWorkbook)))),
        new("has_sides", "true: it has lists that stand side by side", view => HasSides(view.Sheet)),
        new("address", "of its page, from the root", view => SheetAddresses.Page(view.Sheet.Id)),
        new("text_address", "of its text version", view => SheetAddresses.Text(view.Sheet.Id)),
        new("a4_address", "of its PDF on A4", view => SheetAddresses.Pdf(view.Sheet.Id, "a4")),
        new("letter_address", "of its PDF on Letter", view => SheetAddresses.Pdf(view.Sheet.Id, "letter")));

    public static ImmutableArray<IViewType> All => [Sheet, Leaf, Section, Field, Part, Sum, Row, Cell, Column, Widget, Option];

    private static bool HasSides(Worksheet sheet) => sheet.Fields.SelectMany(field => field.Parts).Any(part => part is TablePart { Beside: true });

    private static object? Sections(Worksheet sheet, ImmutableArray<Section> sections, bool inWorkbook) =>
        Section.Many(sections.Select(section => (section, sheet.Sections.IndexOf(section) + 1, Prefix(sheet, inWorkbook))));

    private static string Prefix(Worksheet sheet, bool inWorkbook) => inWorkbook ? sheet.Id + "." : string.Empty;

    private static string Kind(Widget widget) => widget switch { TextWidget => "text", DateWidget => "date", TickWidget => "tick", _ => "choice" };

    private static string Kind(FieldPart part) => part switch
    {
        WritingPart => "writing",
        DatePart => "date",
        TicksPart => "ticks",
        ChoicePart => "choice",
        ScalePart => "scale",
        _ => "table",
    };

    private static Widget? Single(FieldPart part) => part switch
    {
        WritingPart writing => writing.Widget,
        DatePart date => date.Widget,
        ChoicePart choice => choice.Widget,
        ScalePart scale => scale.Widget,
        _ => null,
    };
}
