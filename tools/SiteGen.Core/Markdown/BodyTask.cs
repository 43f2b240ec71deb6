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
    private readonly HashSet<string> outside = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SourceMap.Part>.Builder parts = ImmutableArray.CreateBuilder<SourceMap.Part>();
    private HashSet<string>? ended;
    private int callouts;
    private int pictures;

    public Document Document => document;

    /// <summary>The page's Markdown.</summary>
    public string Text { get; init; } = string.Empty;

    public LinkTable Links => links;

    public DiagnosticBag Bag => bag;

    public Wording Wording => site.Wording;

    public UiStrings Strings => site.Strings;

    /// <summary>The step that a link of this page leads to, if it leads to one.</summary>
    public Page? StepOf(string link) =>
        Addresses.OfLink(link, document.Page.Address, site.Root) is { } address ? site.Steps.FirstOrDefault(step => step.Address == address) : null;

    public IEnumerable<string> ReferenceIds => site.References.Select(reference => reference.Id);

    public ImmutableArray<Heading> Headings => headings.ToImmutable();

    public Notes Notes { get; } = new();

    public SourceMap Map { get; set; } = SourceMap.Empty;

    /// <inheritdoc cref="Body.More"/>
    public int? More { get; set; }

    /// <summary>The page's notes as they are listed.</summary>
    public ImmutableArray<Note> Entries { get; set; } = [];

    public static BodyTask Of(InlineProcessor processor) => (BodyTask)processor.Context!.Properties[ContextKey];

    public static BodyTask Of(BlockProcessor processor) => (BodyTask)processor.Context!.Properties[ContextKey];

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

    /// <summary>Where all that was written since the last time comes from.</summary>
    public SourceMap TakeMap() => new(parts.DrainToImmutable());

    public void Add(Heading heading) => headings.Add(heading);

    /// <summary>Whether an address outside the site is seen for the first time on this page.</summary>
    public bool IsFirst(string url) => outside.Add(url);

    public int NextCallout() => ++callouts;

    public int NextPicture() => ++pictures;

    public Reference? Source(string id) => site.References.FirstOrDefault(reference => reference.Id == id);

    /// <summary>Whether an element with a hyphen in its name has an end on this page.</summary>
    public bool IsEnded(string name) => (ended ??= EndTags()).Contains(name);

    private HashSet<string> EndTags()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = Text.IndexOf("</", StringComparison.Ordinal); at >= 0; at = Text.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            var name = Text.AsSpan(at + 2);
            var length = name.IndexOfAny("> \t\n");
            names.Add(name[..Math.Max(0, length)].ToString());
        }

        return names;
    }
}
