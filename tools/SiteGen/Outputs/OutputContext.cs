using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Reading.Bodies;
using SiteGen.Rendering;

namespace SiteGen.Outputs;

/// <summary>What outputs are made from.</summary>
internal sealed class OutputContext(Site site, ImmutableArray<Document> documents, Sources sources, Theme theme, LinkTable links, DiagnosticBag bag)
{
    private readonly BodyReader bodies = new(site, links, bag);
    private readonly ConcurrentDictionary<string, Lazy<Body>> stepBodies = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Document> byAddress =
        documents.DistinctBy(document => document.Page.Address).ToFrozenDictionary(document => document.Page.Address, StringComparer.Ordinal);

    public Site Site => site;

    public ImmutableArray<Document> Documents => documents;

    public Sources Sources => sources;

    public Theme Theme => theme;

    public DiagnosticBag Bag => bag;

    public Document? DocumentOf(string address) => byAddress.GetValueOrDefault(address);

    /// <summary>The body of a page. A step's is kept, because the whole guide shows it again.</summary>
    public Body Body(Document document) => document.Page.IsStep
        ? stepBodies.GetOrAdd(document.Page.Address, _ => new(() => bodies.Read(document))).Value
        : bodies.Read(document);
}
