using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Rendering;
using SiteGen.Sources;

namespace SiteGen.Outputs;

/// <summary>What outputs are made from. The texts of pages are not among it: a file gets them when it is written, for they have links to other files.</summary>
internal sealed record OutputContext(Site Site, ImmutableArray<Document> Documents, SiteSources Sources, Theme Theme, DiagnosticBag Bag)
{
    private readonly FrozenDictionary<string, Document> byAddress =
        Documents.DistinctBy(document => document.Page.Address).ToFrozenDictionary(document => document.Page.Address, StringComparer.Ordinal);

    public Document? DocumentOf(string address) => byAddress.GetValueOrDefault(address);
}
