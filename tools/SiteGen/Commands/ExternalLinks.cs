using System.Collections.Concurrent;
using SiteGen.Checks;

namespace SiteGen.Commands;

/// <summary>Takes the pages of a build and remembers which links leave the site. Nothing is fetched.</summary>
internal sealed class ExternalLinks : IFileSink
{
    private readonly ConcurrentQueue<(Uri Link, string Page)> found = new();

    public void Write(string address, ReadOnlySpan<byte> content)
    {
        if (!address.EndsWith(".html", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var (link, _) in HtmlOutline.Read(content).Links)
        {
            if (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            {
                found.Enqueue((uri, address));
            }
        }
    }

    /// <summary>Link by link with the pages that have it, host by host; all in order.</summary>
    /// <param name="own">The site's own address, which canonical links have; null where it is not known.</param>
    public IEnumerable<IGrouping<string, (Uri Link, IReadOnlyList<string> Pages)>> ByHost(Uri? own) =>
        found.Where(use => own is null || !own.IsBaseOf(use.Link))
            .GroupBy(use => use.Link.AbsoluteUri, StringComparer.Ordinal)
            .OrderBy(uses => uses.Key, StringComparer.Ordinal)
            .Select(uses => (uses.First().Link, Pages: (IReadOnlyList<string>)[.. uses.Select(use => use.Page).Distinct().Order(StringComparer.Ordinal)]))
            .GroupBy(link => link.Link.IdnHost, StringComparer.Ordinal)
            .OrderBy(links => links.Key, StringComparer.Ordinal);
}
