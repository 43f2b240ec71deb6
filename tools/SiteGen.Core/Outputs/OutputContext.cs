using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Rendering;
using SiteGen.Sources;

namespace SiteGen.Outputs;

/// <summary>What outputs are made from.</summary>
internal sealed class OutputContext(Site site, ImmutableArray<Document> documents, SiteSources sources, Theme theme, LinkTable links, DiagnosticBag bag)
{
    private const int MostKept = 200;
    private readonly BodyReader bodies = new(site, links, bag);
    private readonly ConcurrentDictionary<string, Lazy<Body>> kept = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Document> byAddress =
        documents.DistinctBy(document => document.Page.Address).ToFrozenDictionary(document => document.Page.Address, StringComparer.Ordinal);

    public Site Site => site;

    public ImmutableArray<Document> Documents => documents;

    public SiteSources Sources => sources;

    public Theme Theme => theme;

    public DiagnosticBag Bag => bag;

    public Document? DocumentOf(string address) => byAddress.GetValueOrDefault(address);

    /// <summary>Whether the site is small enough to hold every page's body in memory.</summary>
    public bool KeepsBodies => documents.Length <= MostKept;

    /// <summary>The body of a page. It is kept where another output will ask for it again: the whole guide for steps, the search index on small sites.</summary>
    public Body Body(Document document) => KeepsBodies || (document.Page.IsStep && WholeGuide.IsMade(this))
        ? kept.GetOrAdd(document.Page.Address, _ => new(() => bodies.Read(document))).Value
        : bodies.Read(document);
}
