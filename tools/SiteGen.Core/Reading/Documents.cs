using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Reading;

/// <summary>Everything that was read from <c>input/</c>: pages with their sources, sheets, data and assets.</summary>
internal sealed record Documents
{
    /// <summary>By order and then by source path, steps without an order last; the steps among them are numbered.</summary>
    public required ImmutableArray<Document> Pages { get; init; }

    public required ImmutableArray<Worksheet> Worksheets { get; init; }

    /// <summary>What of the worksheets is prose; nothing where nobody looks for it.</summary>
    public required IReadOnlyList<(SourceText Source, ImmutableArray<TextSpan> Parts)> SheetProse { get; init; }

    public required UnreadSources Unread { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    public required ImmutableArray<Country> Helplines { get; init; }

    public required FrozenDictionary<string, DataNode> Data { get; init; }

    /// <summary>Files that are published byte for byte.</summary>
    public required ImmutableArray<SourceFile> Assets { get; init; }

    public required UiStrings Strings { get; init; }

    public required Wording Wording { get; init; }

    public static Documents Read(SiteSources sources, Settings settings, YamlMap siteKeys, BuildClock clock, DiagnosticBag bag)
    {
        var (strings, words) = StringsReader.Read(sources.Input, sources.Theme, settings, bag);
        var wording = words.With(new(() => StepNumbers(sources, settings, siteKeys, words, clock)));
        var sheets = new WorksheetReader(wording, settings.HasEnglishWording, strings, bag);
        ImmutableArray<Worksheet> worksheets = [.. sources.Worksheets.Select(sheets.Read).OfType<Worksheet>()];
        AcceptedIds.Check(sources.Input, worksheets, bag);
        var data = new DataReader(sources.Data, wording, bag);
        var pages = ReadPages(sources, settings, siteKeys, wording, clock, bag);
        return new()
        {
            Pages = pages,
            Worksheets = worksheets,
            SheetProse = sheets.Prose,
            Unread = UnreadSources.Of(sources, pages.Select(page => page.Source.File).Concat(worksheets.Select(sheet => sheet.Position.File)), bag),
            References = data.References(),
            Helplines = data.Helplines(clock.Now),
            Data = data.All(),
            Assets = sources.Assets,
            Strings = strings,
            Wording = wording,
        };
    }

    /// <summary>
    /// The numbers of the steps. Their heads are read for themselves: what says a number may be one of them. The files are named with and
    /// without the numbers in their names.
    /// </summary>
    private static FrozenDictionary<string, int> StepNumbers(SiteSources sources, Settings settings, YamlMap siteKeys, Wording words, BuildClock clock)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var steps = sources with { Pages = [.. sources.Pages.Where(page => PageNames.IsStep(page.Path))] };
        foreach (var page in ReadPages(steps, settings, siteKeys, words, clock, new()).Select(document => document.Page))
        {
            numbers.TryAdd(page.Slug, page.Number);
            numbers.TryAdd(Path.GetFileNameWithoutExtension(page.SourcePath), page.Number);
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<Document> ReadPages(
        SiteSources sources,
        Settings settings,
        YamlMap siteKeys,
        Wording wording,
        BuildClock clock,
        DiagnosticBag bag)
    {
        var pageDefaults = siteKeys with
        {
            Entries = [.. siteKeys.Entries.Where(entry => FrontMatterReader.DefaultableKeys.Any(key => YamlKey.Same(key, entry.Key)))],
        };
        var reader = new FrontMatterReader(
            wording,
            settings.HasEnglishWording,
            new DirectoryDefaults(sources.Input, pageDefaults, bag),
            clock.Now,
            clock.Drafts,
            bag);
        var read = new Document?[sources.Pages.Length];
        Parallel.For(0, read.Length, i => read[i] = reader.Read(sources.Pages[i]));
        ImmutableArray<Document> pages =
        [
            .. read.OfType<Document>()
                .OrderBy(document => document.IsStep && !document.HasOrder ? 1 : 0)
                .ThenBy(document => document.Page.Order)
                .ThenBy(document => document.Page.SourcePath, StringComparer.Ordinal),
        ];
        StepOrders.Check([.. pages.Where(page => page.IsStep)], bag);
        var number = 0;
        return [.. pages.Select(page => page.IsStep ? page with { Page = page.Page with { Number = ++number } } : page)];
    }
}

/// <summary>What counts as now, and whether pages that are not to be seen yet are shown.</summary>
internal readonly record struct BuildClock(DateTimeOffset Now, bool Drafts);
