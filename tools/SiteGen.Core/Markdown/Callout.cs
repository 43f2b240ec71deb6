using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;

namespace SiteGen.Markdown;

/// <summary>What makes a block quote a callout: <c>> [!WARNING] A title</c>, as GitHub shows it.</summary>
/// <param name="HasTitle">The first line of its first paragraph is the title.</param>
internal sealed record Callout(string Kind, bool HasTitle)
{
    public const string DataKey = "callout";

    public static readonly string[] Kinds = ["note", "tip", "important", "warning", "caution", "stop", "example"];
}

/// <summary>Takes the marker off a block quote's first paragraph.</summary>
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
        if (!Callout.Kinds.Contains(kind))
        {
            task.Bag.Report(
                Rules.UnknownCallout,
                task.At(processor.GetSourcePosition(slice.Start)),
                $"There is no callout '{kind}'.",
                Suggestion.DidYouMean(kind, Callout.Kinds) ?? $"The callouts are: {string.Join(", ", Callout.Kinds)}.");
            return false;
        }

        // Obsidian's signs for a callout that folds.
        var rest = line[(close + 1)..];
        rest = rest is ['-' or '+', ' ' or '\t' or '\r', ..] or ['-' or '+'] ? rest[1..] : rest;
        var hasTitle = !rest.IsWhiteSpace();
        quote.SetData(Callout.DataKey, new Callout(kind, hasTitle));
        slice.Start += hasTitle ? line.Length - rest.TrimStart().Length : Math.Min(line.Length + 1, text.Length);
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
        if (callout.HasTitle && obj[0] is ParagraphBlock { Inline: { } text })
        {
            WriteTitle(renderer, text);
        }
        else
        {
            renderer.WriteEscape(task.Strings.Get("callout_" + callout.Kind));
        }

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

    /// <summary>Writes the first line of a paragraph, and takes it off.</summary>
    private static void WriteTitle(HtmlRenderer renderer, ContainerInline text)
    {
        var line = text.TakeWhile(inline => inline is not LineBreakInline).ToList();

        // The label lays out its mark and its words as two: elements among the words must not be more of them.
        var isMarkedUp = line.Exists(inline => inline is not LiteralInline);
        renderer.Write(isMarkedUp ? "<span>" : string.Empty);
        foreach (var inline in line)
        {
            inline.Remove();
            renderer.Render(inline);
        }

        renderer.Write(isMarkedUp ? "</span>" : string.Empty);
        text.FirstChild?.Remove();
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
