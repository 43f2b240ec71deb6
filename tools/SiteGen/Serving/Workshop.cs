using System.Collections.Frozen;
using SiteGen.Diagnostics;

namespace SiteGen.Serving;

/// <summary>
/// Builds the site in memory, again and again. Every build is a whole one, so that it is what a clean build gives; but the files
/// that somebody waits for come first, and are shown before the others are made.
/// </summary>
internal sealed class Workshop(LiveSite live)
{
    /// <summary>With more changes than that, nobody waits for one of them.</summary>
    private const int MostWaitedFor = 50;

    private bool mayShowEarly;

    /// <summary>The last site that nothing stood against; null before there was one.</summary>
    public ServedSite? Good { get; private set; }

    /// <summary>Builds once. A good site is shown; what to show instead of a bad one is the caller's choice.</summary>
    /// <param name="changed">Sources that have changed since the last good site, as diagnostics name them.</param>
    /// <exception cref="OperationCanceledException">The build was ended. Files that were shown early stay.</exception>
    public BuildResult Build(BuildRequest request, DiagnosticBag bag, IReadOnlySet<string> changed, CancellationToken cancellation)
    {
        var sink = new SiteSink(Good);
        var isShownEarly = false;
        var urgent = Good is { } good && mayShowEarly && changed.Count is > 0 and <= MostWaitedFor
            ? new UrgentFiles(WaitedFor(changed), () =>
            {
                isShownEarly = true;
                live.Show(new(good.With(sink.Files), []));
            })
            : null;
        var result = SiteBuild.Run(request, sink, bag, urgent, cancellation);
        if (result.Succeeded)
        {
            Good = new(sink.Files.ToFrozenDictionary(StringComparer.Ordinal), result.Root);
            live.Show(new(Good, []));
        }

        // A mistake that only the whole site tells of would be shown each time, and taken back.
        mayShowEarly = result.Succeeded || (urgent is not null && !isShownEarly);
        return result;
    }

    private Func<Outputs.OutputFile, bool> WaitedFor(IReadOnlySet<string> changed)
    {
        var open = live.OpenPages.ToHashSet(StringComparer.Ordinal);
        var isThemeChanged = changed.Any(name =>
            name.StartsWith("theme/", StringComparison.Ordinal) || name.StartsWith("input/_theme/", StringComparison.Ordinal));
        return file => changed.Contains(file.Source.File)
            || open.Contains(file.Address)
            || (isThemeChanged && file.Address.StartsWith("assets/", StringComparison.Ordinal));
    }
}
