using System.Collections.Concurrent;
using SiteGen.Diagnostics;
using SiteGen.Reading;

namespace SiteGen.Checks;

/// <summary>
/// Every link of every page, whoever wrote it, leads to a file of the site, and to a fragment that is there.
/// Links that Markdown wrote were resolved before; this sees those of templates and raw HTML too.
/// </summary>
internal sealed class InternalLinks : ICheck
{
    private readonly ConcurrentQueue<(FragmentUse Use, string From)> fragments = new();

    public void Look(StagedFile file, CheckContext context)
    {
        foreach (var link in file.Outline?.Links ?? [])
        {
            Check(link, file, context);
        }
    }

    public void Conclude(CheckContext context)
    {
        var seen = new HashSet<FragmentUse>();
        foreach (var use in context.Links.Fragments.Concat(fragments.Select(found => found.Use)))
        {
            if (context.Ids(use.Address) is not { } ids || use.Fragment == "top" || ids.Contains(use.Fragment))
            {
                continue;
            }

            // The same link is seen in the source, with its column, and in the output, with its line at best.
            if (seen.Add(use with { Position = use.Position with { Column = 0 } }))
            {
                context.Bag.Report(
                    Rules.MissingFragment,
                    use.Position,
                    $"{use.Address} has no part '#{use.Fragment}'.",
                    Suggestion.DidYouMean(use.Fragment, ids) ?? (ids.Count is > 0 and < 30 ? $"Its parts are: {string.Join(", ", ids)}." : null));
            }
        }
    }

    private void Check(string link, StagedFile file, CheckContext context)
    {
        var sign = link.AsSpan().IndexOfAny(":/?#");
        if (link.Length == 0 || (sign >= 0 && link[sign] == ':') || link.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }

        var end = link.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? link : link[..end]);
        var target = path.Length == 0 ? file.Address : Resolve(path, file, context);
        if (target is null || !context.Addresses.Contains(target))
        {
            context.Bag.Report(
                Rules.BrokenLink,
                context.Find(file, link),
                $"'{link}' on {file.Address} leads to nothing on this site.",
                Suggestion.DidYouMean(target ?? path, context.Addresses));
            return;
        }

        var hash = link.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0 && hash + 1 < link.Length)
        {
            var fragment = Uri.UnescapeDataString(link[(hash + 1)..]);
            fragments.Enqueue((new(context.Find(file, "#" + fragment), target, fragment), file.Address));
        }
    }

    /// <summary>404.html is served at any depth; its links begin at the root of the site's address.</summary>
    private static string? Resolve(string path, StagedFile file, CheckContext context)
    {
        if (!path.StartsWith('/'))
        {
            return Model.Addresses.Resolve(file.Address, path);
        }

        var root = context.Site.Settings.Url?.AbsolutePath ?? "/";
        var address = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path[1..];
        return address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;
    }
}
