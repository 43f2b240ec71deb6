using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Model;

namespace SiteGen.Reading.Bodies;

/// <summary>Headings with a link to themselves.</summary>
internal sealed class HeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var task = BodyTask.Of(renderer);
        var tag = "h" + obj.Level.ToString(CultureInfo.InvariantCulture);
        var text = PlainText.Of(obj.Inline).Trim();
        var id = obj.TryGetAttributes()?.Id;
        renderer.EnsureLine();
        renderer.Write('<').Write(tag);
        renderer.WriteAttributes(obj);
        renderer.Write('>');
        renderer.WriteLeafInline(obj);
        if (id is { Length: > 0 })
        {
            task.Add(new Heading(obj.Level, id, text));
            if (obj.Level > 1)
            {
                renderer.Write(" <a class=\"anchor\" href=\"#").Write(id).Write("\" aria-label=\"");
                renderer.WriteEscape(task.Strings.Get("anchor_label", text));
                renderer.Write("\"></a>");
            }
        }

        renderer.Write("</").Write(tag).WriteLine(">");
    }
}
