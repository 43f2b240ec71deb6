using System.Collections.Concurrent;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Writing;

/// <summary>
/// The output folder of one build. Files are written beside it; <see cref="Commit"/> lets them take the old site's place,
/// and disposing without it leaves the old site as it was.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly OutputFolderOptions options;
    private readonly OutputLocation location;
    private readonly DiagnosticBag bag;
    private readonly IDisposable hold;
    private readonly PublishedSite old;
    private readonly Stage stage;
    private readonly ConcurrentDictionary<string, bool> taken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SiteFile> files = new();
    private volatile bool failed;

    /// <summary>A replacement file by file has stopped on its way: the next build needs the staged files to finish it.</summary>
    private bool IsHalfDone => File.Exists(location.State.Journal);

    private OutputFolder(OutputFolderOptions options, OutputLocation location, IDisposable hold, PublishedSite old, DiagnosticBag bag)
    {
        this.options = options;
        this.location = location;
        this.hold = hold;
        this.old = old;
        this.bag = bag;
        stage = new Stage(location.State.Stage);
    }

    /// <summary>Takes hold of the output folder and repairs what an interrupted build left. Null where that must not or cannot be; the bag says why.</summary>
    public static OutputFolder? Open(OutputFolderOptions options, DiagnosticBag bag)
    {
        if (OutputLocation.Resolve(options, bag) is not { } location)
        {
            return null;
        }

        try
        {
            return Ownership.Allows(location, options, bag) ? Hold(options, location, bag) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ReportCannotWrite(bag, location.Path, e);
            return null;
        }
    }

    /// <summary>
    /// Whether the folder already holds, untouched, what would be made from the same inputs: then there is nothing to build.
    /// Looks at sizes and times only; what the user has added does not count. What the build that made it has found is reported again.
    /// </summary>
    public bool IsCurrent()
    {
        var findings = Findings.Read(location.State.Findings);
        if (!old.IsCurrent(options with { Inputs = Findings.Seal(options.Inputs, findings) }))
        {
            return false;
        }

        foreach (var found in Findings.Of(findings))
        {
            bag.Report(found);
        }

        return true;
    }

    /// <summary>Takes one file of the site. For any number of threads. After a failure, which the bag tells, it does nothing more.</summary>
    /// <param name="address">Relative, with forward slashes. A build gives each file an address of its own; unsafe ones are reported and not written all the same.</param>
    /// <param name="content">All bytes of the file; only read during the call.</param>
    /// <exception cref="ArgumentException">The address was written before.</exception>
    public void Write(string address, ReadOnlySpan<byte> content)
    {
        if (failed)
        {
            return;
        }

        if (SafeAddress.Problem(address) is { } problem)
        {
            failed = true;
            bag.Report(
                Rules.UnsafePath,
                new($"{location.Name}/{SafeAddress.Printable(address)}"),
                $"'{SafeAddress.Printable(address)}' cannot be an address: {problem}.",
                "Rename the source.");
            return;
        }

        if (!taken.TryAdd(address, true))
        {
            throw new ArgumentException($"Two outputs write {address}.", nameof(address));
        }

        try
        {
            Take(address, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed = true;
            ReportCannotWrite(bag, $"{location.Name}/{address}", e);
        }
    }

    /// <summary>Publishes what was written, all at once. Null where it could not be; the bag says why, and the old site stays.</summary>
    /// <param name="cancel">Ends the build while that is still possible.</param>
    /// <param name="found">What was found in the sources, which the next build says again if it is skipped because they are the same.</param>
    /// <exception cref="OperationCanceledException">Cancelled before readers could see anything.</exception>
    public OutputResult? Commit(CancellationToken cancel, params IReadOnlyCollection<Diagnostic> found)
    {
        if (failed)
        {
            return null;
        }

        try
        {
            var findings = Findings.ToBytes(found);
            var sealedOptions = options with { Inputs = Findings.Seal(options.Inputs, findings) };
            var result = new Publication(location, old, stage, sealedOptions, bag).Publish(new NewSite(files, options), cancel);
            if (result is not null)
            {
                BestEffort.Try(() => Findings.Save(location.State.Findings, findings), location.State.Findings, bag);
            }

            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ReportCannotWrite(bag, location.Path, e, IsHalfDone);
            return null;
        }
    }

    /// <summary>The address of every file that the last build published.</summary>
    public IEnumerable<string> Published => old.Addresses;

    /// <summary>Lets go of the folder, and throws away what was written but not published.</summary>
    public void Dispose()
    {
        if (!IsHalfDone)
        {
            BestEffort.Try(stage.Delete, stage.Folder, bag);
        }

        hold.Dispose();
    }

    private static OutputFolder? Hold(OutputFolderOptions options, OutputLocation location, DiagnosticBag bag)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(location.Path)!);
        location.State.Create();
        var hold = BuildLock.Take(location.State.Lock, options.LockTimeout);
        try
        {
            if (hold is null)
            {
                bag.Report(Rules.OutputBusy, new Position(location.Path), "Another build is writing this folder.", "Wait until it has ended, or stop it.");
                return null;
            }

            Repair.Run(location, bag);
            var old = PublishedSite.Read(location.Path, location.State.Stamps);
            if (!Ownership.Confirms(old, location, options, bag))
            {
                return null;
            }

            var folder = new OutputFolder(options, location, hold, old, bag);
            hold = null;
            return folder;
        }
        finally
        {
            hold?.Dispose();
        }
    }

    private void Take(string address, ReadOnlySpan<byte> content)
    {
        var entry = new ManifestEntry(address, content.Length, ContentHash.Of(content));
        var kind = old.Compare(entry, out var stamp);
        if (kind == FileKind.NotOurs && !options.Force)
        {
            failed = true;
            bag.Report(
                Rules.ForeignOutput,
                new Position($"{location.Name}/{address}"),
                "No build wrote this file, and the site has one of that name.",
                "Move it to the input folder, delete it, or replace it with --force.");
        }
        else if (kind != FileKind.Same)
        {
            stamp = stage.Write(address, content);
        }

        files.Enqueue(new SiteFile(entry, stamp, kind));
    }

    private static void ReportCannotWrite(DiagnosticBag bag, string path, Exception e, bool halfDone = false) => bag.Report(
        Rules.CannotWrite,
        new Position(path),
        halfDone ? $"The site was published in part only: {e.Message}" : $"Nothing was published: {e.Message}",
        halfDone ? "Mend the cause, then build again: the next build finishes it." : "Mend the cause, then build again.");
}
