using Markdig.Extensions.Abbreviations;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Markdown;

/// <summary>Abbreviations, as <c>*[WHO]: World Health Organization</c> makes them. Markdig's own renderer leaves the short form unescaped.</summary>
internal sealed class AbbreviationRenderer : HtmlObjectRenderer<AbbreviationInline>
{
    protected override void Write(HtmlRenderer renderer, AbbreviationInline obj)
    {
        renderer.Write("<abbr").WriteAttributes(obj);
        renderer.Write(" title=\"").WriteEscape(ref obj.Abbreviation.Text);
        renderer.Write("\">").WriteEscape(obj.Abbreviation.Label).Write("</abbr>");
    }
}
