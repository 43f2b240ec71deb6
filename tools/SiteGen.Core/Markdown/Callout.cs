using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Text;

namespace SiteGen.Markdown;

/// <summary>What makes a block quote a callout: <c>> [!WARNING] A title</c>, as GitHub shows it.</summary>
/// <param name="TitleSpan">Where the title stands in the body; empty where there is none.</param>
internal sealed record Callout(string Kind, string Title, TextSpan TitleSpan)
{
    public const string DataKey = "callout";

    public static readonly string[] Kinds = ["note", "tip", "important", "warning", "caution", "stop", "example"];
}

/// <summary>Takes the marker's line off a block quote's first paragraph.</summary>
internal sealed class CalloutParser : InlineParser
{
    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || !IsFirst(processor, slice) || processor.Block?.Parent is not QuoteBlock quote)
        {
            return false;
        }

        var text = slice.AsSpan();
        var lineEnd = text.IndexOf('\n');
        var line = lineEnd < 0 ? text : text[..lineEnd];
        var close = line.IndexOf(']');
        if (close < 3)
        {
            return false;
        }

        var kind = line[2..close].ToString().ToLowerInvariant();
        var task = BodyTask.Of(processor);
        var start = processor.GetSourcePosition(slice.Start);
        var position = task.At(start);
        if (!Callout.Kinds.Contains(kind))
        {
            task.Bag.Report(
                Rules.UnknownCallout,
                position,
                $"There is no callout '{kind}'.",
                Suggestion.DidYouMean(kind, Callout.Kinds) ?? $"The callouts are: {string.Join(", ", Callout.Kinds)}.");
            return false;
        }

        var rest = line[(close + 1)..].Trim().ToString();
        var indent = line.IndexOf(rest);
        var places = WordingText.Braces(rest, offset => position with { Column = position.Column + indent + offset });
        var title = Typography.Curl(WordingText.Expand(rest, task.Wording, places, task.Bag));
        quote.SetData(Callout.DataKey, new Callout(kind, title, new(start + indent, rest.Length)));
        slice.Start += lineEnd < 0 ? text.Length : lineEnd + 1;
        processor.Inline = null;
        return true;
    }

    private static bool IsFirst(InlineProcessor processor, StringSlice slice) =>
        processor.Block is ParagraphBlock { Parent: QuoteBlock quote } paragraph && quote[0] == paragraph
        && paragraph.Inline!.FirstChild is null && slice.PeekCharExtra(-1) is '\0' or ' ' or '>';
}

internal sealed class CalloutRenderer : HtmlObjectRenderer<QuoteBlock>
{
    private readonly QuoteBlockRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
    {
        if (obj.GetData(Callout.DataKey) is not Callout callout)
        {
            plain.Write(renderer, obj);
            return;
        }

        var task = BodyTask.Of(renderer);
        var id = $"callout-{task.NextCallout()}";
        renderer.EnsureLine();
        var (style, mark) = Style(callout.Kind);
        renderer.Write("<aside class=\"call ").Write(style).Write("\" role=\"note\" aria-labelledby=\"").Write(id)
            .Write("\">\n<p class=\"label\" id=\"").Write(id).Write("\"><svg class=\"mark\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"")
            .Write(mark).Write("\"/></svg>");
        renderer.WriteEscape(callout.Title.Length > 0 ? callout.Title : task.Strings.Get("callout_" + callout.Kind));
        renderer.WriteLine("</p>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        foreach (var block in obj.Where(block => !IsEmpty(block)))
        {
            renderer.Render(block);
        }

        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine("</aside>");
    }

    /// <summary>The class of a kind, and the path of its mark: a stroke, a cross, a line, two stitches.</summary>
    private static (string Class, string Mark) Style(string kind) => kind switch
    {
        "warning" or "caution" => ("warn", "M10 2v9M10 17v.1"),
        "stop" => ("stop", "M4 4l12 12M16 4 4 16"),
        "example" => ("example", "M2 10h6M12 10h6"),
        _ => ("note", "M3 10h14"),
    };

    /// <summary>What is left of a paragraph that held the marker and nothing else.</summary>
    private static bool IsEmpty(Block block) => block is ParagraphBlock { Inline.FirstChild: null };
}
