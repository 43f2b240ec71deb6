using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;

namespace SiteGen.Markdown;

/// <summary>
/// The texts of all pages as HTML. One is made from its Markdown when a file first asks for it, so that a large site never holds
/// them all, and kept where another file will ask again. For any number of threads.
/// </summary>
/// <param name="keepsSteps">Whether the steps' texts are needed twice, however many there are.</param>
internal sealed class Bodies(Site site, ImmutableArray<Document> documents, LinkTable links, bool keepsSteps, DiagnosticBag bag)
{
    private const int MostKept = 200;
    private readonly BodyReader reader = new(site, links, bag);
    private readonly ConcurrentDictionary<string, Lazy<Body>> kept = new(StringComparer.Ordinal);

    /// <summary>Whether the site is small enough to hold every page's text in memory.</summary>
    public bool KeepsAll => documents.Length <= MostKept;

    public Body Of(Document document) => KeepsAll || (keepsSteps && document.Page.IsStep)
        ? kept.GetOrAdd(document.Page.Address, _ => new(() => reader.Read(document))).Value
        : reader.Read(document);
}
