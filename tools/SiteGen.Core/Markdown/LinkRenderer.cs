using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Reading;

namespace SiteGen.Markdown;

/// <summary>Writes links and images with their addresses resolved. A link that leads nowhere becomes plain text; it has been reported.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    private readonly LinkInlineRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var task = BodyTask.Of(renderer);
        var offset = obj.UrlSpan.IsEmpty ? obj.Span.Start : obj.UrlSpan.Start;

        // A heading whose words stand between brackets has its id only now.
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? string.Empty;
        obj.GetDynamicUrl = null;
        var resolved = task.Links.Resolve(url, task.Document, offset, obj.IsImage);
        if (resolved is null && !obj.IsImage)
        {
            renderer.WriteChildren(obj);
            return;
        }

        if (obj.IsImage && obj.FirstChild is null)
        {
            task.Bag.Report(
                Rules.ImageWithoutAlt,
                task.At(obj.Span.Start),
                "This image has no alternative text between its brackets.",
                "Say what it shows: ![two cups on a table](cups.jpg).");
        }

        obj.Url = resolved ?? string.Empty;
        if (obj.Title is { } title)
        {
            obj.Title = Typography.Curl(WordingText.Expand(title, task.Wording, WordingText.Braces(title, _ => task.At(offset)), task.Bag));
        }

        if (!obj.IsImage && resolved!.StartsWith("http", StringComparison.Ordinal))
        {
            // The other site must not learn which page the reader came from, whatever the host's headers say.
            obj.GetAttributes().AddPropertyIfNotExist("rel", "noreferrer");
            if (task.IsFirst(resolved))
            {
                // Its address is printed: once is enough.
                obj.GetAttributes().AddClass("out");
            }
        }

        if (obj.IsImage)
        {
            // Not every part of Markdown knows that it stands within an attribute: its quotation marks would end it.
            var text = PlainText.Of(obj);
            obj.Clear();
            obj.AppendChild(new LiteralInline(text));
        }

        ((BodyRenderer)renderer).Map(offset);
        plain.Write(renderer, obj);
    }
}

/// <summary>Addresses in angle brackets and bare ones.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    private readonly AutolinkInlineRenderer plain = new() { Rel = "noreferrer" };

    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var task = BodyTask.Of(renderer);
        if (obj.IsEmail || task.Links.Resolve(obj.Url, task.Document, obj.Span.Start, isImage: false) is not null)
        {
            plain.Write(renderer, obj);
        }
        else
        {
            renderer.WriteEscape(obj.Url);
        }
    }
}
