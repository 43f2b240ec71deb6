using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
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
        var hasAnchor = id is { Length: > 0 } && obj.Level > 1 && obj.Inline?.Descendants<LinkInline>().Any() != true;
        if (hasAnchor)
        {
            renderer.Write("<a class=\"anchor\" href=\"#").Write(id).Write("\">");
        }

        renderer.WriteLeafInline(obj);
        renderer.Write(hasAnchor ? "</a>" : string.Empty);
        if (id is { Length: > 0 })
        {
            task.Add(new Heading(obj.Level, id, text));
        }

        renderer.Write("</").Write(tag).WriteLine(">");
    }
}
