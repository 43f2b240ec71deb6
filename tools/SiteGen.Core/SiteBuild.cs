using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Checks;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
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
    /// <summary>Builds a site. Nothing is thrown for bad content: the result says what is wrong.</summary>
    /// <param name="request">The sources and the options.</param>
    /// <param name="sink">Takes each file as soon as it is made; what it took is to be thrown away where the result has errors.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="OperationCanceledException">The build was ended.</exception>
    public static BuildResult Run(BuildRequest request, IFileSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(sink);
        var bag = new DiagnosticBag(request.Strict);
        return Run(request, sink, bag, cancellation);
    }

    internal static BuildResult Run(BuildRequest request, IFileSink sink, DiagnosticBag bag, CancellationToken cancellation, FirstFiles? first = null)
    {
        var (settings, siteKeys) = SettingsReader.Read(request.Input, request.Url, AllOutputs.Names, bag);
        var sources = SiteSources.Sort(request.Input, request.Theme, settings, bag);
        var documents = Documents.Read(sources, settings, siteKeys, new(request.Date, request.Drafts), bag);
        var outputs = AllOutputs.List.RemoveAll(output => settings.Without.Contains(output.Name));
        var (linked, pages) = SiteLinker.Link(documents, settings, request.Date, bag);
        var site = linked with { Outputs = [.. outputs.Select(output => output.Name)], IsPreview = request.Preview };
        var links = LinkTable.Of(pages, documents, bag);
        var theme = Theme.Load(sources.Theme, site, bag, cancellation);
        var context = new OutputContext(site, pages, sources, theme, links, bag);
        // Styles and scripts come first, because pages are weighed with them.
        var claimed = new ClaimedAddresses(bag);
        ImmutableArray<OutputFile> files = [.. outputs.SelectMany(output => output.Files(context)).Where(claimed.Claim).OrderBy(file => file.Address.StartsWith(Bundle.Folder, StringComparison.Ordinal) ? 0 : 1)];
        links.SetAddresses(files.Select(file => file.Address));
        var checks = new CheckRun(new(site, links, files.Select(file => file.Address).ToFrozenSet(StringComparer.Ordinal), pages, sources.Worksheets, bag));
        var isWaitedFor = files.ToLookup(file => first?.Has(file) ?? false);
        Make([.. isWaitedFor[true]], checks, sink, cancellation);
        if (!bag.HasErrors)
        {
            first?.Made();
        }

        Make([.. isWaitedFor[false]], checks, sink, cancellation);
        checks.Conclude();
        foreach (var key in site.Strings.Missing)
        {
            bag.Report(Rules.MissingText, Position.StartOf("theme/strings/en.yml"), $"The theme has no text '{key}'.", $"Add a line '{key}: …' to theme/strings/en.yml.");
        }

        return new()
        {
            Diagnostics = [.. bag.Sorted()],
            Root = settings.Url?.AbsolutePath ?? "/",
            Files = files.Length,
            Pages = files.Count(file => file.Address.EndsWith(".html", StringComparison.Ordinal)),
            Grades = checks.Grades,
        };
    }

    private static void Make(ImmutableArray<OutputFile> files, CheckRun checks, IFileSink sink, CancellationToken cancellation)
    {
        var heap = new SmallHeap();
        Parallel.ForEach(
            files,
            new ParallelOptions { CancellationToken = cancellation },
            () => new Utf8Buffer(),
            (file, _, buffer) =>
            {
                buffer.Clear();
                var body = file.Write(buffer);
                checks.Look(file, buffer.Memory, body);
                sink.Write(file.Address, buffer.Span);
                heap.Tidy();
                return buffer;
            },
            buffer => buffer.Dispose());
    }
}
