using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Reading.Bodies;

/// <summary>Tables in a box of their own that scrolls, and that a keyboard can reach to scroll it.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        renderer.WriteEscape(BodyTask.Of(renderer).Strings.Get("table_label"));
        renderer.WriteLine("\">");
        plain.Write(renderer, obj);
        renderer.WriteLine("</div>");
    }
}
