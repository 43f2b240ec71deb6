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
    public required ImmutableArray<Document> Pages { get; init; }

    public required ImmutableArray<Worksheet> Worksheets { get; init; }

    public required UnreadSources Unread { get; init; }

    /// <summary>Where each sheet names each of its steps.</summary>
    public required IReadOnlyDictionary<(string Sheet, string Step), Position> StepPositions { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    public required ImmutableArray<Country> Helplines { get; init; }

    public required FrozenDictionary<string, DataNode> Data { get; init; }

    /// <summary>Files that are published byte for byte.</summary>
    public required ImmutableArray<SourceFile> Assets { get; init; }

    /// <summary>site.yml, for messages about its values.</summary>
    public required YamlMap SiteKeys { get; init; }

    public required UiStrings Strings { get; init; }

    public required Wording Wording { get; init; }

    public static Documents Read(SiteSources sources, Settings settings, YamlMap siteKeys, BuildClock clock, DiagnosticBag bag)
    {
        var (strings, wording) = StringsReader.Read(sources.Input, sources.Theme, settings, bag);
        var sheets = new WorksheetReader(wording, strings, bag);
        ImmutableArray<Worksheet> worksheets = [.. sources.Worksheets.Select(sheets.Read).OfType<Worksheet>()];
        AcceptedIds.Check(sources.Input, worksheets, bag);
        var data = new DataReader(sources.Data, wording, bag);
        var pages = ReadPages(sources, siteKeys, wording, clock, bag);
        return new()
        {
            Pages = pages,
            Worksheets = worksheets,
            Unread = UnreadSources.Of(sources, pages.Select(page => page.Source.File).Concat(worksheets.Select(sheet => sheet.SourcePath)), bag),
            StepPositions = sheets.StepPositions,
            References = data.References(),
            Helplines = data.Helplines(clock.Now),
            Data = data.All(),
            Assets = sources.Assets,
            SiteKeys = siteKeys,
            Strings = strings,
            Wording = wording,
        };
    }

    private static ImmutableArray<Document> ReadPages(SiteSources sources, YamlMap siteKeys, Wording wording, BuildClock clock, DiagnosticBag bag)
    {
        var pageDefaults = siteKeys with { Entries = [.. siteKeys.Entries.Where(entry => FrontMatterReader.DefaultableKeys.Any(key => YamlKey.Same(key, entry.Key)))] };
        var reader = new FrontMatterReader(wording, new DirectoryDefaults(sources.Input, pageDefaults, bag), clock.Now, clock.Drafts, bag);
        var read = new Document?[sources.Pages.Length];
        var heap = new SmallHeap();
        Parallel.For(0, read.Length, i =>
        {
            read[i] = reader.Read(sources.Pages[i]);
            heap.Tidy();
        });
        return [.. read.OfType<Document>()];
    }
}

/// <summary>What counts as now, and whether pages that are not to be seen yet are shown.</summary>
internal readonly record struct BuildClock(DateTimeOffset Now, bool Drafts);
