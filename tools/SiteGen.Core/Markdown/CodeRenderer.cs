using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markdown;

/// <summary>Blocks of code, in a box that scrolls like that of a table.</summary>
internal sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    private readonly CodeBlockRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        ScrollBox.Begin(renderer, "code_label");
        plain.Write(renderer, obj);
        ScrollBox.End(renderer);
    }
}
