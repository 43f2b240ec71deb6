using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Makes the site model: puts pages in order, numbers the steps, and checks that what names another thing finds it.</summary>
internal static class SiteLinker
{
    public static (Site Site, ImmutableArray<Document> Documents) Link(Documents documents, Settings settings, DateTimeOffset date, DiagnosticBag bag)
    {
        var ordered = documents.Pages
            .OrderBy(document => document.Page.Order)
            .ThenBy(document => document.Page.SourcePath, StringComparer.Ordinal)
            .ToImmutableArray();
        var number = 0;
        ordered = [.. ordered.Select(document => PageNames.IsStep(document.Page.SourcePath) ? document with { Page = document.Page with { Number = ++number } } : document)];
        ImmutableArray<Page> pages = [.. ordered.Select(document => document.Page)];
        var site = new Site
        {
            Settings = settings,
            Strings = documents.Strings,
            Wording = documents.Wording,
            Date = date,
            Pages = pages,
            Steps = [.. pages.Where(page => page.IsStep)],
            Worksheets = Sorted(documents.Worksheets, pages),
            Menu = Menu(settings, pages, documents.SiteKeys, documents.Unread, bag),
            References = documents.References,
            Helplines = OwnCountryFirst(documents.Helplines, settings.Country),
            Data = documents.Data,
        };
        CheckSteps(site, documents, bag);
        CheckSheets(site, ordered, documents.Unread, bag);
        return (site, ordered);
    }

    private static ImmutableArray<Worksheet> Sorted(ImmutableArray<Worksheet> sheets, ImmutableArray<Page> pages)
    {
        var numbers = pages.Where(page => page.IsStep).DistinctBy(page => page.Slug).ToDictionary(page => page.Slug, page => page.Number, StringComparer.Ordinal);
        return
        [
            .. sheets
                .OrderBy(sheet => sheet.Order)
                .ThenBy(sheet => sheet.Steps.IsEmpty ? int.MaxValue : numbers.GetValueOrDefault(sheet.Steps[0], int.MaxValue))
                .ThenBy(sheet => Mention(sheet, pages))
                .ThenBy(sheet => sheet.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The place of a sheet among those that its first step names.</summary>
    private static int Mention(Worksheet sheet, ImmutableArray<Page> pages)
    {
        var step = sheet.Steps.IsEmpty ? null : pages.FirstOrDefault(page => page.IsStep && page.Slug == sheet.Steps[0]);
        var place = step?.Worksheets.IndexOf(sheet.Id) ?? -1;
        return place < 0 ? int.MaxValue : place;
    }

    private static ImmutableArray<Page> Menu(Settings settings, ImmutableArray<Page> pages, YamlMap siteKeys, UnreadSources unread, DiagnosticBag bag)
    {
        var menu = ImmutableArray.CreateBuilder<Page>();
        foreach (var item in settings.Menu)
        {
            var page = pages.FirstOrDefault(page => page.SourcePath == item) ?? pages.FirstOrDefault(page => page.Xref == item);
            if (page is null && (unread.HasPath(item) || unread.HasNamed(item)))
            {
                continue;
            }

            if (page is null)
            {
                bag.Report(Rules.WrongSetting, MenuItem(item, siteKeys), $"'menu' names '{item}', which is no page.", Suggestion.DidYouMean(item, pages.Select(known => known.Xref)));
            }
            else
            {
                menu.Add(page);
            }
        }

        return menu.ToImmutable();
    }

    private static Position MenuItem(string item, YamlMap siteKeys)
    {
        var menu = siteKeys.Find("menu")?.Value;
        var found = (menu as YamlList)?.Items.FirstOrDefault(node => node is YamlScalar { Text: var text } && text == item);
        return (found ?? menu)?.Position ?? siteKeys.Position;
    }

    private static ImmutableArray<Country> OwnCountryFirst(ImmutableArray<Country> countries, string own) =>
        [.. countries.OrderBy(country => country.Code == own ? 0 : 1)];

    private static void CheckSteps(Site site, Documents documents, DiagnosticBag bag)
    {
        foreach (var sheet in site.Worksheets)
        {
            foreach (var step in sheet.Steps.Where(slug => site.StepBySlug(slug) is null && !documents.Unread.HasNamed(slug)))
            {
                bag.Report(
                    Rules.WorksheetStep,
                    documents.StepPositions.GetValueOrDefault((sheet.Id, step), Position.StartOf(sheet.SourcePath)),
                    $"This worksheet belongs to the step '{step}', which is not there.",
                    Suggestion.DidYouMean(step, site.Steps.Select(known => known.Slug)) ?? $"The steps are: {string.Join(", ", site.Steps.Select(known => known.Slug))}.");
            }
        }
    }

    private static void CheckSheets(Site site, ImmutableArray<Document> documents, UnreadSources unread, DiagnosticBag bag)
    {
        foreach (var document in documents)
        {
            foreach (var id in document.Page.Worksheets.Where(id => site.Worksheet(id) is null && !unread.HasNamed(id)))
            {
                bag.Report(Rules.WorksheetMissing, document.At("worksheets"), $"There is no worksheet '{id}'.", Suggestion.DidYouMean(id, site.Worksheets.Select(sheet => sheet.Id)) ?? $"Write input/worksheets/{id}.yml.");
            }
        }
    }
}
