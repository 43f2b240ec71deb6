using System.Collections.Concurrent;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Checks;

/// <summary>A page that no other page links to is never found.</summary>
internal sealed class OrphanPages : ICheck
{
    private readonly ConcurrentDictionary<string, bool> linked = new(StringComparer.Ordinal);

    public void Inspect(StagedFile file, CheckContext context)
    {
        foreach (var (link, _) in file.Outline?.Links ?? [])
        {
            var end = link.AsSpan().IndexOfAny('?', '#');
            var path = end < 0 ? link : link[..end];
            if (path.Length > 0 && !path.Contains(':', StringComparison.Ordinal)
                && Model.Addresses.Resolve(file.Address, Uri.UnescapeDataString(path)) is { } address && address != file.Address)
            {
                linked.TryAdd(address, true);
            }
        }
    }

    public void Conclude(CheckContext context)
    {
        // What could not be read, or not be drawn, may be what links to a page.
        if (context.IsIncomplete)
        {
            return;
        }

        foreach (var page in context.Site.MadePages.Where(page => page.Address is not (Addresses.FirstPage or Addresses.NotFound) && !linked.ContainsKey(page.Address)))
        {
            context.Report(Rules.OrphanPage.At(
                page.Position,
                $"Nothing on this site links to {page.Address}.",
                "Link to it from a page, or name it under 'menu' in site.yml."));
        }
    }
}
