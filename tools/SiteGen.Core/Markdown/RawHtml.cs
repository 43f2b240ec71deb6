using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown;

/// <summary>
/// Writes blocks of HTML with their wording words in place. Code and scripts stay as they are. Comments are the author's own and are not published.
/// </summary>
internal sealed class RawBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        var target = (BodyRenderer)renderer;
        if (obj.Type == HtmlBlockType.Comment)
        {
            BehindComment(obj, target);
            return;
        }

        var isMarkup = obj.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
        for (var i = 0; i < obj.Lines.Count; i++)
        {
            ref var line = ref obj.Lines.Lines[i];
            if (isMarkup)
            {
                Unknown(line.Slice.AsSpan(), line.Position, target.Task);
                target.WriteRaw(line.Slice.ToString(), line.Position);
            }
            else
            {
                target.Map(line.Position, isVerbatim: true);
                renderer.Write(ref line.Slice);
            }

            renderer.WriteLine();
        }
    }

    private static void BehindComment(HtmlBlock comment, BodyRenderer target)
    {
        var last = comment.Lines.Lines[comment.Lines.Count - 1];
        var text = last.Slice.ToString();
        if (text.IndexOf("-->", StringComparison.Ordinal) is >= 0 and var end && !string.IsNullOrWhiteSpace(text[(end + 3)..]))
        {
            target.WriteRaw(text[(end + 3)..], last.Position + end + 3);
            target.WriteLine();
        }
    }

    /// <summary>Elements that no browser shows. Here they stay: the HTML is the author's.</summary>
    private static void Unknown(ReadOnlySpan<char> line, int position, BodyTask task)
    {
        for (var at = line.IndexOf('<'); at >= 0 && at < line.Length; at = Next(line, at + 1))
        {
            if (Elements.Unknown(line[at..], task) is { } name)
            {
                Elements.Report(name, line[at + 1] == '/', isHtml: true, position + at, task);
            }
        }

        static int Next(ReadOnlySpan<char> line, int from) => line[from..].IndexOf('<') is >= 0 and var found ? from + found : -1;
    }
}

/// <summary>The same for tags in the middle of a text.</summary>
internal sealed class RawInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        if (renderer.EnableHtmlForInline && !obj.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            ((BodyRenderer)renderer).WriteRaw(obj.Tag, obj.Span.Start);
        }
    }
}
