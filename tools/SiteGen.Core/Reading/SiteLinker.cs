using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Fields;
using SiteGen.Model;
using SiteGen.Sources;

namespace SiteGen.Reading;

/// <summary>Makes the site of all that was read: puts sheets and menu in order, and checks that what names another thing finds it.</summary>
internal static class SiteLinker
{
    public static Site Link(Documents documents, Settings settings, DateTimeOffset date, bool isPreview, DiagnosticBag bag)
    {
        ImmutableArray<Page> pages = [.. documents.Pages.Select(document => document.Page)];
        var site = new Site
        {
            Settings = settings,
            Strings = documents.Strings,
            Wording = documents.Wording,
            Date = date,
            IsPreview = isPreview,
            Pages = pages,
            Steps = [.. pages.Where(page => page.IsStep)],
            Next = Next(pages, documents.Unread, bag),
            Worksheets = Sorted(documents.Worksheets, pages),
            Header = Header(settings, documents, pages, bag),
            Menu = Pages(settings.Menu),
            Ways = Pages(settings.Home),
            Footer = settings.Footer is { } footer ? FooterReader.Read(footer, documents, bag) : [],
            References = documents.References,
            Helplines = OwnCountryFirst(documents.Helplines, settings.Country),
            Data = documents.Data,
        };
        CheckSteps(site, documents.Unread, bag);
        CheckSheets(site, documents.Unread, bag);
        return site;

        ImmutableArray<Page> Pages(ImmutableArray<Located<string>> named) =>
            [.. named.Select(item => PageOf(item, "menu", pages, documents.Unread, [], bag)).OfType<Page>()];
    }

    private static ImmutableArray<Worksheet> Sorted(ImmutableArray<Worksheet> sheets, ImmutableArray<Page> pages)
    {
        var numbers = pages.Where(page => page.IsStep).DistinctBy(page => page.Slug).ToDictionary(
            page => page.Slug,
            page => page.Number,
            StringComparer.Ordinal);
        return
        [
            .. sheets
                .OrderBy(sheet => sheet.Order)
                .ThenBy(sheet => sheet.Steps.IsEmpty ? int.MaxValue : numbers.GetValueOrDefault(sheet.Steps[0].Value, int.MaxValue))
                .ThenBy(sheet => Mention(sheet, pages))
                .ThenBy(sheet => sheet.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The place of a sheet among those that its first step names.</summary>
    private static int Mention(Worksheet sheet, ImmutableArray<Page> pages)
    {
        var step = sheet.Steps.IsEmpty ? null : pages.FirstOrDefault(page => page.IsStep && page.Slug == sheet.Steps[0].Value);
        var place = step?.Worksheets.Select(named => named.Value).ToList().IndexOf(sheet.Id) ?? -1;
        return place < 0 ? int.MaxValue : place;
    }

    /// <summary>A name of a list that this site does not have is passed over: the list may come with the first sheet.</summary>
    private static ImmutableArray<MenuLink> Header(Settings settings, Documents documents, ImmutableArray<Page> pages, DiagnosticBag bag)
    {
        var links = ImmutableArray.CreateBuilder<MenuLink>();
        foreach (var item in settings.Header ?? [.. MenuLink.Names.Select(name => new Located<string>(name, Position.StartOf(SettingsReader.FileName)))])
        {
            if (!MenuLink.Names.Contains(item.Value))
            {
                if (PageOf(item, "menu", pages, documents.Unread, MenuLink.Names, bag) is { } page && settings.Makes("pages"))
                {
                    links.Add(new(page, string.Empty, Addresses.Link(page.Address), []));
                }
            }
            else if (item.Value == "steps" && settings.Makes("pages") && pages.Any(page => page.IsStep))
            {
                links.Add(new(null, "steps", Addresses.FirstPage + "#steps", ["step"]));
            }
            else if (item.Value == "worksheets" && settings.Makes("worksheets") && !documents.Worksheets.IsEmpty)
            {
                links.Add(new(null, "worksheets_title", SheetAddresses.Index, ["worksheet", "workbook"]));
            }
            else if (item.Value == "search" && settings.Makes("search"))
            {
                links.Add(new(null, "search_title", "search.html", []));
            }
        }

        return links.ToImmutable();
    }

    private static FrozenDictionary<string, Page> Next(ImmutableArray<Page> pages, UnreadSources unread, DiagnosticBag bag)
    {
        var next = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.Next.Value.Length > 0))
        {
            if (PageOf(page.Next, "next", pages, unread, [], bag) is { } named)
            {
                next[page.SourcePath] = named;
            }
        }

        return next.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <param name="key">What names it.</param>
    /// <param name="others">What may be named beside pages.</param>
    private static Page? PageOf(Located<string> item, string key, ImmutableArray<Page> pages, UnreadSources unread, ImmutableArray<string> others, DiagnosticBag bag)
    {
        var (name, position) = item;
        var rule = key == "menu" ? Rules.WrongSetting : Rules.BrokenLink;
        var found = Named(name, pages);
        if (found.Count > 1)
        {
            bag.Report(
                rule,
                position,
                $"'{key}' names '{name}', and {found.Count} pages have that name: {string.Join(", ", found.Select(known => known.SourcePath))}.",
                $"Write the path of one of them, as in {found[0].SourcePath}.");
        }
        else if (found.Count == 0 && !unread.HasPath(name) && !unread.HasNamed(name))
        {
            bag.Report(
                rule,
                position,
                $"'{key}' names '{name}', which is no page.",
                Suggestion.DidYouMean(name, pages.Select(known => known.Xref).Concat(others)));
        }

        return found is [var page] ? page : null;
    }

    /// <summary>The page with a path, or those with a name; of several, the one at the root of the site.</summary>
    private static List<Page> Named(string item, ImmutableArray<Page> pages)
    {
        var path = SourceNames.Of(item);
        var found = pages.Where(page => page.SourcePath == path).ToList();
        found = found.Count > 0 ? found : [.. pages.Where(page => page.Xref == item).DistinctBy(page => page.Address)];
        var atRoot = found.Where(page => !page.SourcePath.Contains('/', StringComparison.Ordinal)).ToList();
        return atRoot.Count == 1 ? atRoot : found;
    }

    private static ImmutableArray<Country> OwnCountryFirst(ImmutableArray<Country> countries, string own) =>
        [.. countries.OrderBy(country => country.Code == own ? 0 : 1)];

    private static void CheckSteps(Site site, UnreadSources unread, DiagnosticBag bag)
    {
        var slugs = site.Steps.Select(step => step.Slug).ToList();
        foreach (var sheet in site.Worksheets)
        {
            foreach (var (step, position) in sheet.Steps.Where(step => site.StepBySlug(step.Value) is null && !unread.HasNamed(step.Value)))
            {
                bag.Report(
                    Rules.WorksheetStep,
                    position,
                    $"This worksheet belongs to the step '{step}', which is not there.",
                    Suggestion.DidYouMean(Bare(step), slugs)
                        ?? (slugs.Count == 0 ? "This site has no steps yet; remove the line 'step'." : $"The steps are: {string.Join(", ", slugs)}."));
            }
        }
    }

    private static void CheckSheets(Site site, UnreadSources unread, DiagnosticBag bag)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (id, position) in page.Worksheets.Where(named => site.Worksheet(named.Value) is null && !unread.HasNamed(named.Value)))
            {
                bag.Report(Rules.WorksheetMissing, position, $"There is no worksheet '{id}'.", SheetHint(id, site, unread));
            }
        }
    }

    /// <summary>A sheet is named by its file's name without the ending; whoever wrote more, or a title, is told what to write.</summary>
    private static string SheetHint(string named, Site site, UnreadSources unread)
    {
        var name = Bare(named);
        if (site.Worksheet(name) is not null || unread.HasNamed(name))
        {
            return $"Write '{name}'.";
        }

        var known = site.Worksheets.Select(sheet => sheet.Id).ToList();
        return Suggestion.DidYouMean(name, known)
            ?? (Ids.Near(name) is { } id && name != named ? $"Write '{id}', and the worksheet itself as input/worksheets/{id}.yml." : null)
            ?? $"Write it as input/worksheets/{Ids.Near(name) ?? "my-week"}.yml{(known.Count > 0 ? $", or name one of: {string.Join(", ", known)}" : string.Empty)}.";
    }

    /// <summary>A name without the folder and the ending that somebody wrote with it.</summary>
    private static string Bare(string named) =>
        Path.GetExtension(named) is ".yml" or ".yaml" or ".md" ? Path.GetFileNameWithoutExtension(named) : Path.GetFileName(named);
}
