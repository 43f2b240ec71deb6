using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Markdown;

/// <summary>
/// Tables, each in a box of its own that scrolls. Cells are aligned by class:
/// the site's content security policy forbids style attributes.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        AlignByClass(obj);
        ScrollBox.Begin(renderer, "table_label");
        plain.Write(renderer, obj);
        ScrollBox.End(renderer);
    }

    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var column = 0;
            foreach (var cell in row.OfType<TableCell>())
            {
                column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : column;
                if (table.ColumnDefinitions.ElementAtOrDefault(column)?.Alignment is { } alignment and not TableColumnAlign.Left)
                {
                    cell.GetAttributes().AddClass(alignment == TableColumnAlign.Center ? "center" : "right");
                }

                column += cell.ColumnSpan;
            }
        }

        foreach (var definition in table.ColumnDefinitions)
        {
            (definition.Alignment, definition.Width) = (null, 0);
        }
    }
}
