using System.Collections.Concurrent;
using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Text;

namespace SiteGen.Markdown;

/// <summary>Turns the bodies of pages into HTML. May be used by several threads at once.</summary>
internal sealed class BodyReader(Site site, LinkTable links, DiagnosticBag bag)
{
    private const int DeepestNesting = 64;

    /// <summary>What one text may grow to. References, abbreviations and tables can make much of little.</summary>
    private const int MostBytes = 16 * 1024 * 1024;
    private readonly MarkdownPipeline pipeline = Pipeline(site.Settings);
    private readonly ConcurrentBag<BodyRenderer> renderers = [];

    public Body Read(Document document)
    {
        var task = new BodyTask(document, site, links, bag);
        using var buffer = new Utf8Buffer { Limit = MostBytes };
        var text = document.Source.Text[document.BodyStart..];
        if (document.IsMarkdown)
        {
            Render(task, text, buffer);
        }
        else
        {
            var html = WordingText.Expand(
                text,
                site.Wording,
                WordingText.Braces(text, task.At),
                bag,
                isHtml: true,
                onCopy: (at, from) => task.Add(new SourceMap.Part(at, from, IsVerbatim: true)));
            buffer.Write(html);
        }

        return new(buffer.Span.ToArray(), task.Headings, task.Citations, task.Map) { Prose = task.Prose };
    }

    private void Render(BodyTask task, string text, Utf8Buffer buffer)
    {
        if (Crowding.Find(text) is { } crowded)
        {
            bag.Report(
                Rules.TooDeep,
                task.At(crowded),
                "From here the page holds so many openings of links, tags or code, so many cells, headings or notes that reading it could take minutes.",
                "Split it into several pages, and long paragraphs by empty lines.");
            return;
        }

        try
        {
            RenderTree(Markdig.Markdown.Parse(text, pipeline, task.Context()), task, text, buffer);
        }
        catch (ArgumentException failure) when (failure.Message.Contains("nest", StringComparison.OrdinalIgnoreCase)
            || failure.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            bag.Report(Rules.TooDeep, task.At(0), $"Markdown is nested more than {DeepestNesting} deep on this page.");
        }
        catch (BufferLimitException)
        {
            bag.Report(Rules.TooLarge, task.At(0), $"This page grows to more than {MostBytes / (1024 * 1024)} MB of HTML.", "Split it into several pages.");
        }
    }

    private void RenderTree(MarkdownDocument tree, BodyTask task, string text, Utf8Buffer buffer)
    {
        if (!site.Settings.RawHtml)
        {
            OwnAttributes.Restrict(tree, task);
        }

        CheckHeadings(tree, task, text);
        task.Prose = site.Settings.HasEnglishWording ? Prose.Of(tree, text) : [];
        if (!renderers.TryTake(out var renderer))
        {
            renderer = NewRenderer();
        }

        // One that is left in the middle of a page by an exception is not used again.
        renderer.Begin(task, buffer);
        renderer.Render(tree);
        renderers.Add(renderer);
    }

    private static MarkdownPipeline Pipeline(Settings settings)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = DeepestNesting };
        builder.UseAbbreviations().UseAutoIdentifiers(AutoIdentifierOptions.Default).UseDefinitionLists().UseEmphasisExtras().UseFigures()
            .UseFootnotes().UseGridTables().UsePipeTables().UseListExtras().UseTaskLists().UseAutoLinks().UseCustomContainers();
        if (settings.IsEnglish)
        {
            builder.UseSmartyPants(new SmartyPantOptions());
        }

        if (!settings.RawHtml)
        {
            builder.DisableHtml();
        }

        builder.UseGenericAttributes().UsePreciseSourceLocation();
        builder.InlineParsers.Insert(0, new WordingInlineParser());
        builder.InlineParsers.Insert(1, new ApostropheParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CalloutParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }

    private BodyRenderer NewRenderer()
    {
        var renderer = new BodyRenderer();
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.HeadingRenderer>(new HeadingRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawBlockRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawInlineRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new CalloutRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlAbbreviationRenderer>(new AbbreviationRenderer());
        renderer.ObjectRenderers.Insert(0, new CitationRenderer());
        return renderer;
    }

    /// <summary>An id made from a wording word would change with the pronouns, and links to it would break.</summary>
    private static void CheckHeadings(MarkdownDocument tree, BodyTask task, string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            var source = text.AsSpan(heading.Span.Start, Math.Min(heading.Span.Length, text.Length - heading.Span.Start));
            if (heading.Inline?.Descendants<WordingInline>().Any() == true && !source.Contains("{#", StringComparison.Ordinal))
            {
                task.Bag.Report(
                    Rules.HeadingNeedsId,
                    task.At(heading.Span.Start),
                    "A heading with a wording word needs an id of its own, or links to it change with the pronouns.",
                    "Write {#short-name} at its end.");
            }
        }
    }
}
