using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Markdown;

/// <summary>The box of an entry of a task list. It has the entry's text as its name; Markdig's own has none.</summary>
internal sealed class TaskBoxRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj)
    {
        renderer.Write(obj.Checked ? "<input type=\"checkbox\" disabled checked aria-label=\"" : "<input type=\"checkbox\" disabled aria-label=\"");
        renderer.WriteEscape(PlainText.Of(obj.Parent).Trim()).Write("\">");
    }
}
