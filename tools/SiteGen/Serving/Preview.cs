using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Sites;

namespace SiteGen.Serving;

/// <summary>Builds when sources change, and says in the terminal what came of it.</summary>
internal sealed class Preview(Session session, LiveSite live, SourceWatch watch)
{
    /// <summary>What is wrong may be half written: a mistake is shown when nothing follows for so long.</summary>
    private static readonly TimeSpan ErrorDebounce = TimeSpan.FromMilliseconds(150);

    /// <summary>A newer change ends a build; but a file that never rests must not keep all others waiting.</summary>
    private const int MostEndedInARow = 20;

    private readonly Workshop workshop = new(live);
    private readonly HashSet<string> pending = new(StringComparer.Ordinal);
    private readonly HashSet<Diagnostic> notesTold = [];
    private IReadOnlyList<Diagnostic> printed = [];
    private int endedInARow;

    /// <summary>Builds once, and then after every change, until it is cancelled.</summary>
    /// <param name="isBuilt">Called after the first build, good or bad.</param>
    public async Task RunAsync(Func<Task> isBuilt, CancellationToken cancellation)
    {
        watch.Start();
        await BuildAsync(cancellation);
        await isBuilt();
        var listing = watch.ListAsync(cancellation);
        while (!listing.IsFaulted)
        {
            pending.UnionWith(await watch.NextAsync(cancellation));
            await BuildAsync(cancellation);
        }

        await listing;
    }

    private async Task BuildAsync(CancellationToken cancellation)
    {
        var before = workshop.Good;
        var time = Stopwatch.StartNew();
        var result = await UntilChangedAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (result is null || (!result.Succeeded && before is not null && await watch.AnotherWithin(ErrorDebounce, cancellation)))
        {
            return;
        }

        if (result.Succeeded)
        {
            pending.Clear();
        }
        else
        {
            live.Show(new(before, [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]));
        }

        Say(result, before, time.Elapsed);
    }

    /// <summary>The result of a build; null where a newer change has ended it, or it failed for another reason than the content.</summary>
    private async Task<BuildResult?> UntilChangedAsync(CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var build = Task.Run(() => Build(ended.Token), CancellationToken.None);
        if (workshop.Good is not null && endedInARow < MostEndedInARow && await Task.WhenAny(build, watch.Changed) != build)
        {
            endedInARow++;
            await ended.CancelAsync();
        }
        else
        {
            endedInARow = 0;
        }

        return await build;
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "A fault over one edit must not take the page, and the watch over the next edit, from the author.")]
    private BuildResult? Build(CancellationToken cancellation)
    {
        var attempt = session with { Bag = new DiagnosticBag(session.Strict) };
        try
        {
            var request = attempt.Request();
            watch.Built(request);
            return workshop.Build(request, attempt.Bag, pending, cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A source has gone while it was listed; the next listing tells.
            return new() { Diagnostics = [Rules.Unreadable.At(new(SitePaths.InputName), $"The sources cannot be read: {failure.Message}")] };
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine($"This is a fault in SiteGen, not in your content. Please report it with these lines:\n{failure}");
            return null;
        }
    }

    private void Say(BuildResult result, ServedSite? before, TimeSpan time)
    {
        if (!result.Diagnostics.SequenceEqual(printed))
        {
            // A note asks for nothing: once is enough.
            session.Printer.Print([.. result.Diagnostics.Where(found => found.Severity != Severity.Note || notesTold.Add(found))], session.Paths!.Root);
            printed = result.Diagnostics;
        }

        if (session.Quiet)
        {
            return;
        }

        if (!result.Succeeded)
        {
            Console.Error.WriteLine(before is null
                ? "There is no good site yet. Mend what stands above; this goes on watching."
                : "The last good site stays up.");
        }
        else if (before is not null && workshop.Good!.Differences(before) is > 0 and var files)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{DateTime.Now:HH:mm:ss} {files} {(files == 1 ? "file" : "files")} changed, built in {time.TotalSeconds:0.00} s"));
        }
    }
}
