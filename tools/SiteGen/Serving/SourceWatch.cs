using System.Diagnostics;
using SiteGen.Diagnostics;
using SiteGen.Sites;

namespace SiteGen.Serving;

/// <summary>
/// Tells which sources have changed. The system's messages come at once but may be lost (a folder that was renamed, a network
/// drive, too many at a time), so that both folders are listed again every few seconds, too.
/// </summary>
internal sealed class SourceWatch(SitePaths paths) : IDisposable
{
    /// <summary>An editor's save is several messages, a few milliseconds apart; what follows later is another change.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenListings = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenListingsUnwatched = TimeSpan.FromMilliseconds(500);

    /// <summary>Listing takes at most this part of the time, however large the folders are.</summary>
    private const int ListingShare = 50;

    private readonly ChangeSet changes = new();
    private FolderWatch? input;
    private FolderWatch? theme;
    private volatile Listing built = Listing.Empty;

    /// <summary>Ends when a source has changed since the last <see cref="NextAsync"/>.</summary>
    public Task Changed => changes.Arrived;

    /// <summary>Begins to watch. What a build was made from is told with <see cref="Built"/>.</summary>
    public void Start()
    {
        Dispose();
        input = FolderWatch.Start(paths.Input, SitePaths.InputName, changes);
        theme = FolderWatch.Start(paths.Theme, SitePaths.ThemeName, changes);
    }

    public void Built(BuildRequest request) => built = Listing.Of(request.Input, request.Theme);

    /// <summary>Waits for a change, and for the end of its burst. Names are as diagnostics show them: <c>input/index.md</c>.</summary>
    public async Task<HashSet<string>> NextAsync(CancellationToken cancellation)
    {
        await changes.Arrived.WaitAsync(cancellation);
        var names = changes.Take();
        var burst = Stopwatch.StartNew();
        while (burst.Elapsed < LongestBurst && await AnotherWithin(Quiet, cancellation))
        {
            names.UnionWith(changes.Take());
        }

        return names;
    }

    /// <summary>Whether something changes within a time.</summary>
    public async Task<bool> AnotherWithin(TimeSpan time, CancellationToken cancellation)
    {
        await Task.WhenAny(changes.Arrived, Task.Delay(time, cancellation));
        cancellation.ThrowIfCancellationRequested();
        return changes.Arrived.IsCompleted;
    }

    /// <summary>Lists the folders now and then, until it is cancelled.</summary>
    public async Task ListAsync(CancellationToken cancellation)
    {
        var cost = TimeSpan.Zero;
        while (true)
        {
            var pause = input is null || theme is null ? BetweenListingsUnwatched : BetweenListings;
            await Task.Delay(pause > cost * ListingShare ? pause : cost * ListingShare, cancellation);
            var watch = Stopwatch.StartNew();
            CompareWithBuilt();
            cost = watch.Elapsed;
        }
    }

    public void Dispose()
    {
        input?.Dispose();
        theme?.Dispose();
    }

    private void CompareWithBuilt()
    {
        var ignored = new DiagnosticBag();
        var before = built;
        var now = Listing.Of(
            SourceFolder.Read(paths.Input, SitePaths.InputName, ignored),
            SourceFolder.Read(paths.Theme, SitePaths.ThemeName, ignored));
        var missed = now.Differences(before);
        if (missed.Count > 0 || input is null or { IsBroken: true } || theme is null or { IsBroken: true })
        {
            // The watched folder may be another one by now.
            Start();
        }

        foreach (var name in missed)
        {
            changes.Add(name);
        }
    }
}
