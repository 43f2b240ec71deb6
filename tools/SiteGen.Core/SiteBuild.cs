using System.Collections.Immutable;
using SiteGen.Checks;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Outputs;
using SiteGen.Reading;
using SiteGen.Rendering;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen;

/// <summary>
/// The way of a page, stage by stage. This is the whole build without a disk: sources in, files out.
/// Another program can host it: give it two trees of sources and a sink.
/// </summary>
public static class SiteBuild
{
    /// <summary>Builds a site. Nothing is thrown for bad content: the result says what is wrong. For any number of threads.</summary>
    /// <param name="request">The sources and the options.</param>
    /// <param name="sink">Takes each file as soon as it is made; what it took is to be thrown away where the result has errors.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="OperationCanceledException">The build was ended.</exception>
    public static BuildResult Run(BuildRequest request, IFileSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(sink);
        return Run(request, sink, new DiagnosticBag(request.Strict), urgent: null, cancellation);
    }

    /// <param name="urgent">Files that are made before all others.</param>
    internal static BuildResult Run(BuildRequest request, IFileSink sink, DiagnosticBag bag, UrgentFiles? urgent, CancellationToken cancellation)
    {
        // 1. Sources are read; together they are a site.
        var (site, documents, sources) = Read(request, bag);

        // 2. Each output says which files it will make. Only now it is known where links can lead.
        var theme = Theme.Load(sources.Theme, site, bag, cancellation);
        var context = new OutputContext(site, documents.Pages, sources, theme, bag);
        var (files, leftOut) = AllOutputs.Plan(context);
        var links = new LinkTable(documents, files.Select(file => file.Address), leftOut, site.Root, bag);

        // 3. Each file is made, shown to every check, and given away. The Markdown of a page becomes HTML when its file asks for it.
        var bodies = new Bodies(site, documents.Pages, links, keepsSteps: WholeGuide.IsMade(context), bag);
        var checks = new CheckRun(new(site, links, documents, bag));
        var byUrgency = files.ToLookup(file => urgent?.Includes(file) == true);
        Make([.. byUrgency[true]], bodies, checks, sink, cancellation);
        if (!bag.HasErrors)
        {
            urgent?.WhenMade();
        }

        Make([.. byUrgency[false]], bodies, checks, sink, cancellation);

        // 4. What only the whole site can tell.
        checks.Conclude();
        foreach (var key in site.Strings.Missing)
        {
            bag.Report(
                Rules.MissingText,
                Position.StartOf("theme/strings/en.yml"),
                $"The theme has no text '{key}'.",
                $"Add a line '{key}: …' to theme/strings/en.yml.");
        }

        if (site.Settings.Wording.TermPlace is { } place && !site.Wording.SaysTerm && !bag.IsIncomplete)
        {
            bag.Report(
                Rules.IdleSetting,
                place,
                "No text says '{{ term }}', so that this setting changes nothing.",
                "Write '{{ term }}' where the whole word belongs, or remove the line; 'short' is what '{{ ex }}' says.");
        }

        return new()
        {
            Diagnostics = [.. bag.Sorted()],
            Root = site.Root,
            Files = files.Length,
            Pages = files.Count(file => file.Address.EndsWith(".html", StringComparison.Ordinal)),
            Grades = checks.Grades,
            Addresses = files.Select(file => file.Address).Concat(leftOut).ToHashSet(StringComparer.Ordinal),
            SettingsFile = sources.Input.Find(SiteSources.SettingsFile)?.Display,
        };
    }

    /// <summary>What the sources say the site is, before anything is made of it.</summary>
    internal static (Site Site, Documents Documents, SiteSources Sources) Read(BuildRequest request, DiagnosticBag bag)
    {
        var input = SourceNames.InOurSpelling(request.Input, bag);
        var (settings, pageDefaults) = SettingsReader.Read(input, request.Url, AllOutputs.Names, bag);
        if (settings.Strict)
        {
            bag.BeStrict();
        }

        var sources = SiteSources.Sort(input, request.Theme, settings, bag);
        var documents = Documents.Read(sources, settings, pageDefaults, new(request.Date, request.Drafts), bag);
        var site = SiteLinker.Link(documents, settings, request.Date, request.Preview, bag);
        return (site, documents, sources);
    }

    private static void Make(ImmutableArray<OutputFile> files, Bodies bodies, CheckRun checks, IFileSink sink, CancellationToken cancellation) =>
        Parallel.ForEach(
            files,
            new ParallelOptions { CancellationToken = cancellation },
            () => new Utf8Buffer(),
            (file, _, buffer) =>
            {
                buffer.Clear();
                var body = file.Write(bodies, buffer);
                checks.Inspect(file, buffer.Memory, body);
                sink.Write(file.Address, buffer.Span);
                return buffer;
            },
            buffer => buffer.Dispose());
}
