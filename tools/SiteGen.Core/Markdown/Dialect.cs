using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using SiteGen.Model;

namespace SiteGen.Markdown;

/// <summary>
/// The Markdown of a site: Markdig's, without what ordinary prose falls into. <c>D. H. Lawrence</c> begins no list, <c>5~10</c> and
/// <c>x^2</c> are no small numbers, and <c>a::b</c> is no container.
/// </summary>
internal static class Dialect
{
    public static MarkdownPipeline Pipeline(Settings settings, int deepestNesting)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = deepestNesting };
        builder.Extensions.Add(new HeadingIds());
        builder.UseAbbreviations().UseAutoIdentifiers(AutoIdentifierOptions.Default).UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Inserted | EmphasisExtraOptions.Marked)
            .UseFigures().UseFootnotes().UseGridTables().UsePipeTables().UseTaskLists().UseAutoLinks();
        if (settings.IsEnglish)
        {
            builder.UseSmartyPants(new SmartyPantOptions());
        }

        builder.UsePreciseSourceLocation();
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.BlockParsers.Insert(1, new MoreMarkParser());
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += TableLines.Complete;
        builder.InlineParsers.Insert(0, new WordingInlineParser());
        builder.InlineParsers.Insert(1, new ApostropheParser());
        builder.InlineParsers.Insert(2, new AttributesParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CalloutParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new LostLinkParser());
        foreach (var parser in builder.BlockParsers.OfType<IAttributesParseable>())
        {
            parser.TryParseAttributes = AttributesParser.TryTake;
        }

        if (settings.RawHtml)
        {
            builder.BlockParsers.ReplaceOrAdd<HtmlBlockParser>(new ElementBlockParser());
            builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new ElementParser());
        }
        else
        {
            builder.DisableHtml();
        }

        return builder.Build();
    }

    public static BodyRenderer Renderer(MarkdownPipeline pipeline)
    {
        var renderer = new BodyRenderer();
        pipeline.Setup(renderer);
        var renderers = renderer.ObjectRenderers;
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        renderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderers.ReplaceOrAdd<Markdig.Renderers.Html.HeadingRenderer>(new HeadingRenderer());
        renderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawBlockRenderer());
        renderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawInlineRenderer());
        renderers.ReplaceOrAdd<QuoteBlockRenderer>(new CalloutRenderer());
        renderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderers.ReplaceOrAdd<Markdig.Extensions.TaskLists.HtmlTaskListRenderer>(new TaskBoxRenderer());
        renderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeRenderer());
        renderers.ReplaceOrAdd<Markdig.Extensions.Abbreviations.HtmlAbbreviationRenderer>(new AbbreviationRenderer());
        renderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteRenderer());
        renderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
        renderers.Insert(0, new CitationRenderer());
        renderers.Insert(1, new MoreMarkRenderer());

        // Before the renderer of code, which a container is to Markdig.
        renderers.Insert(0, new HtmlCustomContainerRenderer());
        return renderer;
    }
}
