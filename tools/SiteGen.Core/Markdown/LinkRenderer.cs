using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Sources;

namespace SiteGen.Markdown;

/// <summary>Writes links and images with their addresses resolved. One that leads nowhere, or to a file that is left out, becomes plain text.</summary>
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
        if (obj.IsImage && obj.FirstChild is null)
        {
            task.Bag.Report(
                Rules.ImageWithoutAlt,
                task.At(obj.Span.Start),
                "This image has no alternative text between its brackets.",
                "Say what it shows: ![two cups on a table](cups.jpg).");
        }

        if (resolved is null)
        {
            renderer.WriteChildren(obj);
            return;
        }

        if (!obj.IsImage)
        {
            StepNumber.Check(obj, resolved, task);
        }

        obj.Url = resolved;
        var file = obj.IsImage ? task.Links.Pictures.Find(task.Links.AddressOf(resolved, task.Document.Page.Address)) : null;
        if (obj.Title is { } title)
        {
            obj.Title = Typography.Curl(WordingText.Expand(title, task.Wording, WordingText.Braces(title, _ => task.At(offset)), task.Bag));
        }

        if (!obj.IsImage && resolved.StartsWith("http", StringComparison.Ordinal))
        {
            // The other site must not learn which page the reader came from, whatever the host's headers say.
            obj.GetAttributes().AddPropertyIfNotExist("rel", "noreferrer");
            if (task.IsFirst(resolved) && !IsAddress(PlainText.Of(obj), resolved))
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
        if (file is not null && MediaFiles.Player(file.Extension) is { } player)
        {
            Play(renderer, obj, player);
            return;
        }

        if (file is not null)
        {
            Measure(obj.GetAttributes(), task, file);
        }

        plain.Write(renderer, obj);
    }

    /// <summary>Whether a link is written as the address that it leads to.</summary>
    private static bool IsAddress(string text, string url) =>
        text.Length > 0 && url.Trim('/').EndsWith(text.Trim('/'), StringComparison.OrdinalIgnoreCase) && text.Contains('.', StringComparison.Ordinal);

    /// <summary>A recording is played where it stands; who cannot play it gets the file.</summary>
    private static void Play(HtmlRenderer renderer, LinkInline obj, string player)
    {
        var label = PlainText.Of(obj);
        renderer.Write('<').Write(player).Write(" controls preload=\"metadata\" src=\"").WriteEscapeUrl(obj.Url).Write("\" aria-label=\"").WriteEscape(label).Write('"');
        if (obj.Title is { } title)
        {
            renderer.Write(" title=\"").WriteEscape(title).Write('"');
        }

        renderer.WriteAttributes(obj);
        renderer.Write("><a href=\"").WriteEscapeUrl(obj.Url).Write("\">").WriteEscape(label).Write("</a></").Write(player).Write('>');
    }

    /// <summary>The page leaves room for a picture before it comes, and asks for those further down when a reader gets there.</summary>
    private static void Measure(HtmlAttributes attributes, BodyTask task, SourceFile file)
    {
        if (task.Links.Pictures.SizeOf(file) is { } size)
        {
            var (width, height) = (Own(attributes, "width"), Own(attributes, "height"));
            attributes.AddPropertyIfNotExist("width", height is null ? size.Width : size.Width * height.Value / size.Height);
            attributes.AddPropertyIfNotExist("height", width is null ? size.Height : size.Height * width.Value / size.Width);
        }

        if (task.NextPicture() > 1)
        {
            attributes.AddPropertyIfNotExist("loading", "lazy");
        }
    }

    private static long? Own(HtmlAttributes attributes, string name) =>
        long.TryParse(attributes.Properties?.Find(property => property.Key == name).Value, CultureInfo.InvariantCulture, out var number) ? number : null;
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
