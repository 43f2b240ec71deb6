using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Writing;

/// <summary>Pages that the last build published and that are no more: bookmarks and links of other sites lead there.</summary>
internal static class GoneAddresses
{
    /// <summary>What the manifest of a folder names; nothing where it has none of ours.</summary>
    public static IEnumerable<string> PublishedIn(string folder)
    {
        var path = Address.In(folder, Address.Manifest);
        return Manifest.IsAt(path) && ManifestReader.Read(File.ReadAllBytes(path), out _) is { } manifest ? manifest.Files.Select(file => file.Address) : [];
    }

    /// <param name="published">What the last build has published.</param>
    /// <param name="folder">The name of the folder where it has.</param>
    /// <param name="addresses">Every address of the site that is to follow.</param>
    /// <param name="pages">The pages of that site; asked for where something is gone.</param>
    /// <param name="ownRules">The owner's <c>_redirects</c>; empty where there are none.</param>
    public static void Check(IEnumerable<string> published, string folder, IReadOnlySet<string> addresses, Func<IReadOnlyList<Page>> pages, string ownRules, DiagnosticBag bag)
    {
        var before = published.ToHashSet(StringComparer.Ordinal);
        var ruled = ownRules.Split('\n').Select(rule => rule.Trim().Split(' ', '\t')[0]).Where(rule => rule.StartsWith('/')).ToList();
        var gone = before.Where(address => address.EndsWith(".html", StringComparison.Ordinal) && !addresses.Contains(address) && !ruled.Exists(rule => Covers(rule, address)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (gone.Count == 0)
        {
            return;
        }

        var added = pages().Where(page => !before.Contains(page.Address)).ToList();
        foreach (var address in gone)
        {
            var next = gone.Count == 1 && added.Count == 1 ? added[0]
                : added.Find(page => page.Address == Suggestion.Closest(address, added.Select(known => known.Address)));
            bag.Report(
                Rules.AddressGone,
                next is null ? new($"{folder}/{address}") : Position.StartOf($"input/{next.SourcePath}"),
                $"The last build published a page at '{address}', and nothing leads on from there.",
                next is null
                    ? $"Write 'redirect_from: [{address}]' into the head of the page that has taken its place, or a rule into input/_redirects."
                    : $"If '{next.Title}' has taken its place, write 'redirect_from: [{address}]' into its head.");
        }
    }

    private static bool Covers(string rule, string address) => rule.EndsWith('*')
        ? ("/" + address).StartsWith(rule[..^1], StringComparison.Ordinal)
        : rule.EndsWith("/" + address, StringComparison.Ordinal) || rule.EndsWith("/" + address[..^".html".Length], StringComparison.Ordinal);
}
