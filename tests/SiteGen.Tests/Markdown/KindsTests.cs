using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Markdown;

/// <summary>
/// Every kind of block and inline that the parser can make is on one page, the sample <c>markdown/every-kind</c>, or on a list with the reason why it cannot
/// be made here. So a new version of the parser with a new kind fails by its name.
/// </summary>
public sealed class KindsTests
{
    private const string Folder = "tests/SiteGen.Tests/samples/markdown/every-kind/input";

    private static readonly Dictionary<string, string> NeverMade = new(StringComparer.Ordinal)
    {
        ["AlertBlock"] = "an extension that is off: callouts are our own",
        ["FooterBlock"] = "an extension that is off",
        ["MathBlock"] = "an extension that is off",
        ["MathInline"] = "an extension that is off",
        ["EmojiInline"] = "an extension that is off",
        ["JiraLink"] = "an extension that is off",
        ["YamlFrontMatterBlock"] = "front matter is read before the text",
        ["CustomContainerInline"] = "off: a::b is prose",
        ["EmptyBlock"] = "made only where spaces are kept",
        ["ContainerInline"] = "holds the inlines of a block, and is nothing itself",
        ["TableOfContentsBlock"] = "an extension that is off: contents are the theme's",
        ["TableBlock"] = "becomes a table or a paragraph before anything is written",
        ["PendingEmoji"] = "an extension that is off",
        ["EmphasisDelimiterInline"] = "becomes emphasis or a literal before anything is written",
        ["LinkDelimiterInline"] = "becomes a link or a literal before anything is written",
        ["PipeTableDelimiterInline"] = "becomes a cell or a literal before anything is written",
        ["Abbreviation"] = "a definition, which the parser takes out of the page",
    };

    /// <summary>A kind, as it is written, and what is left of it in contents, search and texts for pictures.</summary>
    public static TheoryData<string, string, string> PlainTexts => new()
    {
        { "LiteralInline", "a \\* b", "a * b" },
        { "CodeInline", "`a b`", "a b" },
        { "EmphasisInline", "*a* **b** ~~c~~ ++d++ ==e==", "a b c d e" },
        { "LinkInline", "[a *b*](index.md) ![c *d*](images/door.svg) https://example.org/e", "a b c d https://example.org/e" },
        { "AutolinkInline", "<https://example.org/> <a@example.org>", "https://example.org/ a@example.org" },
        { "HtmlInline", "<kbd>a</kbd>", "a" },
        { "HtmlEntityInline", "&eacute;&amp;", "é&" },
        { "LineBreakInline", "a\nb\\\nc", "a b c" },
        { "AbbreviationInline", "DSL\n\n*[DSL]: the line to the net", "DSL" },
        { "SmartyPant", "\"a\" -- b...", "“a” – b…" },
        { "FootnoteLink", "a[^1]\n\n[^1]: A note.", "a" },
        { "CitationInline", "a[^joel]", "a" },
        { "WordingInline", "a {{ ex }} b", "a ex b" },
        { "TaskList", "- [x] a", "a" },
    };

    [Fact]
    public void Every_kind_that_the_parser_knows_is_on_the_page_or_cannot_be_made()
    {
        var made = Kinds(Parse(Page()).Tree);
        var known = Known().ToList();
        Assert.Equal([], known.Where(kind => !made.Contains(kind) && !NeverMade.ContainsKey(kind)));
        Assert.Equal([], NeverMade.Keys.Where(kind => made.Contains(kind) || !known.Contains(kind)));
    }

    [Fact]
    public void Every_kind_of_inline_has_a_row_about_its_plain_text() =>
        Assert.Equal(
            Kinds(Parse(Page()).Tree.Descendants<Inline>()).Where(kind => kind is not "ContainerInline").Order(StringComparer.Ordinal),
            PlainTexts.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(PlainTexts))]
    public void An_inline_has_the_plain_text_that_its_row_says(string kind, string markdown, string expected)
    {
        var tree = Parse(markdown).Tree;
        Assert.Contains(kind, Kinds(tree.Descendants<Inline>()));
        Assert.Equal(expected, PlainText.Of(tree.Descendants<LeafBlock>().First(leaf => leaf.Inline is not null).Inline).Trim());
    }

    [Fact]
    public void Every_kind_stands_somewhere_in_the_source()
    {
        var (tree, text) = Parse(Page());
        var without = tree.Descendants()
            .Where(part => part is not FootnoteLink { IsBackLink: true } && !IsIn(part.Span, text))
            .Select(part => part.GetType().Name).Distinct();

        // Neither is written, nor are the ways back.
        Assert.Equal(["BlankLineBlock", "HeadingLinkReferenceDefinition"], without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_raw_html_every_kind_is_made_but_html()
    {
        var (all, allowed) = (Kinds(Parse(Page()).Tree), Kinds(Parse(Page(), rawHtml: false).Tree));
        Assert.Equal(["HtmlBlock", "HtmlInline"], all.Except(allowed).Order(StringComparer.Ordinal));
    }

    private static string Page() => Repository.Read(Folder + "/every-kind.md");

    /// <summary>Of a mark of a note the parser tells where it begins alone.</summary>
    private static bool IsIn(SourceSpan span, string text) => (span.Start > 0 || !span.IsEmpty) && span.Start < text.Length && span.End < text.Length;

    /// <summary>Every class of the parser's and ours that can stand in a page.</summary>
    private static IEnumerable<string> Known() =>
        new[] { typeof(MarkdownObject).Assembly, typeof(WordingInline).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false } && (typeof(Block).IsAssignableFrom(type) || typeof(Inline).IsAssignableFrom(type)))
            .Select(type => type.Name);

    private static HashSet<string> Kinds(MarkdownDocument tree) => Kinds(tree.Descendants().Prepend(tree));

    private static HashSet<string> Kinds(IEnumerable<MarkdownObject> parts) => [.. parts.Select(part => part.GetType().Name)];

    private static (MarkdownDocument Tree, string Text) Parse(string text, bool rawHtml = true)
    {
        var bag = new DiagnosticBag();
        var sources = MemorySite.Tree(Repository.In(Folder), "input").Files.Where(file => file.Path is not ("every-kind.md" or "site.yml"))
            .Append(new("every-kind.md", System.Text.Encoding.UTF8.GetBytes(text)))
            .Append(new("site.yml", System.Text.Encoding.UTF8.GetBytes(rawHtml ? "discreet: false\n" : "raw_html: false\n")));
        var (site, documents, _) = SiteBuild.Read(new() { Input = new(sources), Theme = MemorySite.Theme, Date = MemorySite.Today }, bag);
        var document = documents.Pages.Single(page => page.Page.SourcePath == "every-kind.md");
        var body = document.Source.Text[document.BodyStart..];
        var task = new BodyTask(document, site, new LinkTable(documents, [], System.Collections.Frozen.FrozenSet<string>.Empty, site.Root, bag), bag) { Text = body };
        return (Markdig.Markdown.Parse(body, Dialect.Pipeline(site.Settings, 64), task.Context()), body);
    }
}
