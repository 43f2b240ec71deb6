using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Text;

namespace SiteGen.Markdown;

/// <summary>One page on its way from Markdown to HTML: what its parsers and renderers need to know, and what they find.</summary>
internal sealed class BodyTask(Document document, Site site, LinkTable links, DiagnosticBag bag)
{
    private static readonly object ContextKey = new();
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly List<Reference> citations = [];
    private readonly List<string> uses = [];
    private readonly HashSet<string> outside = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SourceMap.Part>.Builder parts = ImmutableArray.CreateBuilder<SourceMap.Part>();
    private int callouts;

    public Document Document => document;

    public LinkTable Links => links;

    public DiagnosticBag Bag => bag;

    public Wording Wording => site.Wording;

    public UiStrings Strings => site.Strings;

    public IEnumerable<string> ReferenceIds => site.References.Select(reference => reference.Id);

    public ImmutableArray<Heading> Headings => headings.ToImmutable();

    public ImmutableArray<Reference> Citations => [.. citations];

    public SourceMap Map => new(parts.DrainToImmutable());

    public static BodyTask Of(InlineProcessor processor) => (BodyTask)processor.Context!.Properties[ContextKey];

    public static BodyTask Of(HtmlRenderer renderer) => ((BodyRenderer)renderer).Task;

    /// <summary>What carries this task through Markdig's parser.</summary>
    public MarkdownParserContext Context()
    {
        var context = new MarkdownParserContext();
        context.Properties[ContextKey] = this;
        return context;
    }

    /// <summary>The position of a character by its offset in the body.</summary>
    public Position At(int offset) => document.At(offset);

    public ImmutableArray<TextSpan> Prose { get; set; } = [];

    public void Add(SourceMap.Part part) => parts.Add(part);

    public void Add(Heading heading) => headings.Add(heading);

    /// <summary>Whether an address outside the site is seen for the first time on this page.</summary>
    public bool IsFirst(string url) => outside.Add(url);

    public int NextCallout() => ++callouts;

    public CitationInline? Cite(string id)
    {
        if (site.References.FirstOrDefault(reference => reference.Id == id) is not { } found)
        {
            return null;
        }

        if (!citations.Contains(found))
        {
            citations.Add(found);
        }

        uses.Add(id);
        return new(found, citations.IndexOf(found) + 1, uses.Count(use => use == id));
    }
}
