using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markdown;

/// <summary>
/// Tables, each in a box of its own that scrolls. Cells are aligned by class:
/// the site's content security policy forbids style attributes.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    /// <summary>How many letters a printed line has.</summary>
    private const int LettersOfALine = 66;

    private readonly HtmlTableRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        AlignByClass(obj);
        ScrollBox.Begin(renderer, "table_label", IsWide(obj));
        plain.Write(renderer, obj);
        ScrollBox.End(renderer);
    }

    /// <summary>Whether the longest words of all columns, side by side, are longer than a line.</summary>
    private static bool IsWide(Table table)
    {
        var longest = new int[table.OfType<TableRow>().Max(row => row.Count)];
        foreach (var row in table.OfType<TableRow>())
        {
            for (var column = 0; column < row.Count; column++)
            {
                foreach (var text in ((TableCell)row[column]).Descendants<LeafBlock>())
                {
                    longest[column] = Math.Max(longest[column], PlainText.Of(text.Inline).Split(' ').Max(word => word.Length));
                }
            }
        }

        return longest.Sum(length => length + 2) > LettersOfALine;
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
