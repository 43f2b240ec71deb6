using System.Collections.Immutable;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Markdown;

/// <summary>
/// What an author wrote as prose in a page, as parts of its Markdown: the texts that the parser found. Code, addresses and wording words
/// are none, nor is what is somebody else's: quotations, and titles of works in <c>cite</c>.
/// </summary>
internal sealed class Prose(string source)
{
    /// <summary>Elements whose text is not the author's own prose.</summary>
    private static readonly string[] ForeignElements = ["pre", "code", "script", "style", "cite", "q", "blockquote"];

    private readonly ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
    private string? foreign;

    public static ImmutableArray<TextSpan> Of(MarkdownDocument tree, string source)
    {
        var prose = new Prose(source);
        prose.Add(tree, isCallout: false);
        return prose.spans.ToImmutable();
    }

    private void Add(Block block, bool isCallout)
    {
        switch (block)
        {
            case QuoteBlock quote when quote.GetData(Callout.DataKey) is Callout:
                Add((ContainerBlock)quote, isCallout: true);
                break;
            case QuoteBlock when !isCallout:
                break;
            case ContainerBlock container:
                Add(container, isCallout);
                break;
            case HtmlBlock html:
                Raw(new(html.Span.Start, html.Span.Length));
                break;
            case LeafBlock { Inline: { } inlines }:
                Add(inlines);
                break;
        }
    }

    private void Add(ContainerBlock container, bool isCallout)
    {
        foreach (var block in container)
        {
            Add(block, isCallout);
        }
    }

    private void Add(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case WordingInline or LinkInline { IsAutoLink: true } or AbbreviationInline:
                    break;
                case LiteralInline:
                    Add(new TextSpan(inline.Span.Start, inline.Span.Length));
                    break;
                case HtmlInline:
                    Raw(new(inline.Span.Start, inline.Span.Length));
                    break;
                case ContainerInline inner:
                    Add(inner);
                    break;
            }
        }
    }

    /// <summary>The text between the tags of HTML.</summary>
    private void Raw(TextSpan html)
    {
        var text = source.AsSpan(html.Start, html.Length);
        for (var at = 0; at < text.Length;)
        {
            var open = text[at..].IndexOf('<');
            var before = open < 0 ? text.Length - at : open;
            Add(new TextSpan(html.Start + at, before));
            at += before;
            at += at < text.Length ? Tag(text[at..]) : 0;
        }
    }

    /// <summary>How long a tag or comment is.</summary>
    private int Tag(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--"))
        {
            var close = text.IndexOf("-->");
            return close < 0 ? text.Length : close + 3;
        }

        var isEnd = text.Length > 1 && text[1] == '/';
        var name = text[(isEnd ? 2 : 1)..];
        var length = name.IndexOfAnyExceptInRange('A', 'z');
        var word = (length < 0 ? name : name[..length]).ToString().ToLowerInvariant();
        if (isEnd && word == foreign)
        {
            foreign = null;
        }
        else if (!isEnd && foreign is null && ForeignElements.Contains(word))
        {
            foreign = word;
        }

        var end = text.IndexOf('>');
        return end < 0 ? text.Length : end + 1;
    }

    private void Add(TextSpan span)
    {
        if (foreign is null && span.Length > 0)
        {
            spans.Add(span);
        }
    }
}
