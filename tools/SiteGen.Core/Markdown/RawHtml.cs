using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Reading;

namespace SiteGen.Markdown;

/// <summary>Writes blocks of HTML with their wording words in place. Code, scripts and comments stay as they are.</summary>
internal sealed class RawBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    private readonly HtmlBlockRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        var task = BodyTask.Of(renderer);
        for (var i = 0; i < obj.Lines.Count && obj.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock; i++)
        {
            ref var line = ref obj.Lines.Lines[i];
            var text = line.Slice.ToString();
            if (text.Contains("{{", StringComparison.Ordinal))
            {
                var start = line.Position;
                line.Slice = new(WordingText.Expand(text, task.Wording, WordingText.Braces(text, offset => task.At(start + offset)), task.Bag, isHtml: true));
            }
        }

        plain.Write(renderer, obj);
    }
}

/// <summary>The same for tags in the middle of a text.</summary>
internal sealed class RawInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    private readonly HtmlInlineRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        var task = BodyTask.Of(renderer);
        obj.Tag = WordingText.Expand(obj.Tag, task.Wording, WordingText.Braces(obj.Tag, offset => task.At(obj.Span.Start + offset)), task.Bag, isHtml: true);
        plain.Write(renderer, obj);
    }
}
