using System.Collections.Concurrent;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>
/// Every link of every page, whoever wrote it, leads to a file of the site, and to a fragment that is there.
/// Links that Markdown wrote were resolved before; this sees those of templates and raw HTML too.
/// </summary>
internal sealed class InternalLinks : ICheck
{
    /// <summary>Links to parts that are not there, or not there yet: their page may come later.</summary>
    private readonly ConcurrentQueue<Seen> fragments = new();

    private readonly record struct Seen(Place Place, string Address, string Fragment, bool IsRepeated);

    public void Inspect(StagedFile file, CheckContext context)
    {
        foreach (var (link, offset) in file.Outline?.Links ?? [])
        {
            Check(link, offset, file, context);
        }
    }

    public void Conclude(CheckContext context)
    {
        foreach (var seen in fragments)
        {
            Check(seen, context);
        }
    }

    private static void Check(Seen link, CheckContext context)
    {
        if (context.Ids(link.Address) is { } ids && link.Fragment != "top" && !ids.Contains(link.Fragment))
        {
            var found = Rules.MissingFragment.At(
                link.Place.Position,
                $"{link.Address} has no part '#{link.Fragment}'.",
                (context.IsFull ? null : Suggestion.DidYouMean(link.Fragment, ids))
                    ?? (ids.Count is > 0 and < 30 ? $"Its parts are: {string.Join(", ", ids)}." : null));
            context.Report(found, link.IsRepeated);
        }
    }

    private void Check(string link, int offset, StagedFile file, CheckContext context)
    {
        if (RunsCode(link))
        {
            context.Report(Rules.UnsafeLink.At(
                context.PlaceOf(file, offset).Position,
                $"'{link}' on {file.Address} is code; the site's own policy forbids it.",
                "Link to a page or a part of this one."), file.Repeats);
            return;
        }

        var sign = link.AsSpan().IndexOfAny(":/?#");
        if (link.Length == 0 || (sign >= 0 && link[sign] == ':') || link.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }

        if (link[0] == '/' && file.Address != "404.html")
        {
            context.Report(Rules.BrokenLink.At(
                context.PlaceOf(file, offset).Position,
                $"'{link}' on {file.Address} begins at the root of a host, so it fails from a folder.",
                $"Write {Model.Addresses.ToRoot(file.Address)}{link[1..]}"), file.Repeats);
            return;
        }

        var end = link.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? link : link[..end]);
        var target = path.Length == 0 ? file.Address : Resolve(path, file, context);
        if (target is null || !context.Addresses.Contains(target))
        {
            if (target is not null && context.Links.IsUnread("/" + target, file.Address))
            {
                return;
            }

            var near = context.IsFull ? null : Suggestion.DidYouMean(target ?? path, context.Addresses);
            context.Report(
                Rules.BrokenLink.At(context.PlaceOf(file, offset).Position, $"'{link}' on {file.Address} leads to nothing on this site.", near),
                file.Repeats);
            return;
        }

        var hash = link.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0 && hash + 1 < link.Length)
        {
            var fragment = Uri.UnescapeDataString(link[(hash + 1)..]);
            if (context.Ids(target)?.Contains(fragment) != true)
            {
                fragments.Enqueue(new(context.PlaceOf(file, offset), target, fragment, file.Repeats));
            }
        }
    }

    /// <summary>Browsers pass over blanks and control characters in a scheme.</summary>
    private static bool RunsCode(string link)
    {
        var colon = link.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && string.Concat(link[..colon].Where(c => c > ' ')).ToLowerInvariant() is "javascript" or "vbscript";
    }

    /// <summary>404.html is served at any depth; its links begin at the root of the site's address.</summary>
    private static string? Resolve(string path, StagedFile file, CheckContext context)
    {
        if (!path.StartsWith('/'))
        {
            return Model.Addresses.Resolve(file.Address, path);
        }

        var root = context.Site.Root;
        var address = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path[1..];
        return address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;
    }
}
