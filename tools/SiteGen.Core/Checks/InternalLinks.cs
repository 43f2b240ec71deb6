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

    /// <summary>Links of templates to nothing, with the pages that have them. A template writes one on every page, which is one mistake.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentBag<Dead>> fromTemplates = new(StringComparer.Ordinal);

    private readonly record struct Dead(Position Source, string Address, string Link, bool IsRepeated);

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

        foreach (var (target, pages) in fromTemplates)
        {
            var (source, address, link, _) = pages.MinBy(page => (page.IsRepeated, page.Source, page.Address));
            var others = pages.Select(page => page.Address).Distinct().Count() - 1;
            var on = others == 0 ? address : $"{address} and {others} other {(others == 1 ? "page" : "pages")}";
            context.Report(
                Rules.BrokenLink.At(source, $"'{link}' on {on} leads to nothing on this site.", Suggestion.DidYouMean(target, context.Addresses)),
                pages.All(page => page.IsRepeated));
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

        var isNotFound = file.Address == Model.Addresses.NotFound;
        if (link[0] == '/' && !isNotFound)
        {
            context.Report(Rules.BrokenLink.At(
                context.PlaceOf(file, offset).Position,
                $"'{link}' on {file.Address} begins at the root of a host, so it fails from a folder.",
                $"Write {Model.Addresses.ToRoot(file.Address)}{link[1..]}"), file.Repeats);
            return;
        }

        if (isNotFound && link[0] != '#' && !link.StartsWith(context.Site.Root, StringComparison.Ordinal) && !IsSecondTry(link, file, context))
        {
            context.Report(Rules.BrokenLink.At(
                context.PlaceOf(file, offset).Position,
                $"'{link}' on {file.Address} does not begin at the root of this site, and the page is shown at any depth, in place of one that is not there.",
                $"Write {context.Site.Root}{link.TrimStart('/')}"));
            return;
        }

        var target = context.Links.AddressOf(link, file.Address);
        if (target is null || !context.Addresses.Contains(target))
        {
            if (target is not null && context.Links.IsUnread("/" + target, file.Address))
            {
                return;
            }

            if (target == Model.Addresses.FirstPage)
            {
                context.Links.ReportNoFirstPage();
                return;
            }

            if (file.InBody(offset) is null)
            {
                fromTemplates.GetOrAdd(target ?? link, _ => []).Add(new(file.Source, file.Address, link, file.Repeats));
                return;
            }

            var near = context.IsFull ? null : Suggestion.DidYouMean(target ?? link, context.Addresses);
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

    /// <summary>What a page asks for at the root of the site, too, it may ask for beside itself, where nobody knows where that root is.</summary>
    private static bool IsSecondTry(string link, StagedFile file, CheckContext context) =>
        file.Outline!.Resources.Contains(link) && file.Outline.Resources.Contains(context.Site.Root + link);

    /// <summary>Browsers pass over blanks and control characters in a scheme.</summary>
    private static bool RunsCode(string link)
    {
        var colon = link.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && string.Concat(link[..colon].Where(c => c > ' ')).ToLowerInvariant() is "javascript" or "vbscript";
    }
}
