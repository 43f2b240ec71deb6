using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Lets a new site take the old one's place: the last step of a build, and the only one that readers can see.</summary>
internal sealed class Publication(OutputLocation location, PublishedSite old, Stage stage, OutputFolderOptions options, DiagnosticBag bag)
{
    /// <summary>What became of it; null where files are in the way, as the bag then says.</summary>
    public OutputResult? Publish(NewSite site, CancellationToken cancel)
    {
        if (site.Hash == old.Hash && site.Files.All(file => file.IsKept))
        {
            if (old.IsStale || !old.HasInputs(options.Inputs))
            {
                SaveStamps(site);
            }

            return Result(OutputChange.None, site, removed: 0);
        }

        cancel.ThrowIfCancellationRequested();
        _ = stage.Write(Address.Manifest, site.Manifest);
        if (old.Exists)
        {
            return Replace(site, cancel);
        }

        FileRetry.Run(() => Directory.Move(stage.Folder, location.Path));
        SaveStamps(site);
        return Result(OutputChange.Created, site, removed: 0);
    }

    private OutputResult? Replace(NewSite site, CancellationToken cancel)
    {
        var scan = FolderScan.Of(location.Path);
        var own = OwnFiles.In(scan, old.Addresses, site);
        if (!own.Fit(site, location.Name, bag) || !AreThere(site, scan))
        {
            return null;
        }

        var change = SiteChange.From(old, site, scan, own);
        cancel.ThrowIfCancellationRequested();

        foreach (var address in change.Displaced)
        {
            new OldTrees(location, bag).SetAsideCopy(address);
        }

        var mayMove = !options.InPlace && !location.MustStay && !scan.MustStay;
        var swapped = mayMove && new FolderSwap(location, stage, bag).TryPublish(change);
        if (!swapped)
        {
            new FileByFile(location, stage, bag).Publish(change);
        }

        SaveStamps(site);
        ReportEdited(change.Edited);
        return Result(swapped ? OutputChange.Exchanged : OutputChange.Replaced, site, change.Removed.Count);
    }

    /// <summary>Whether the files that go on as they are have not vanished during the build.</summary>
    private bool AreThere(NewSite site, FolderScan scan)
    {
        var lost = site.Files.FirstOrDefault(file => file.IsKept && !scan.Files.Contains(file.Address));
        if (lost.Entry is not null)
        {
            bag.Report(Rules.CannotWrite, new Position($"{location.Name}/{lost.Address}"), "The file was removed while the site was built.", "Build again.");
        }

        return lost.Entry is null;
    }

    private void SaveStamps(NewSite site) => BestEffort.Try(
        () => new Stamps(site.Hash, options.Inputs ?? default, [.. site.Files.Select(file => file.Stamp)]).Write(location.State.Stamps),
        location.State.Stamps,
        bag);

    private void ReportEdited(IEnumerable<string> edited)
    {
        foreach (var address in edited)
        {
            bag.Report(
                Rules.OutputEdited,
                new Position($"{location.Name}/{address}"),
                "The file was changed after the last build, and this build has replaced it. "
                + $"The changed one is in {location.State.Previous.Site} until the next change.",
                "Change the source instead.");
        }
    }

    private static OutputResult Result(OutputChange change, NewSite site, int removed) =>
        new(change, site.Files.Length, site.Files.Count(file => !file.IsKept), removed, site.Hash.ToString());
}

/// <summary>What became of the output folder.</summary>
/// <param name="Change">How the new site took the old one's place.</param>
/// <param name="Files">Files in the site, without the manifest.</param>
/// <param name="Written">Files that were new or had changed.</param>
/// <param name="Removed">Files of the last build that the site no longer has.</param>
/// <param name="ManifestHash">SHA-256 of manifest.json in lower-case hexadecimal, for <c>verify --expect</c>.</param>
internal sealed record OutputResult(OutputChange Change, int Files, int Written, int Removed, string ManifestHash);

/// <summary>How a new site takes the old one's place.</summary>
internal enum OutputChange
{
    /// <summary>Nothing differed: nothing was written.</summary>
    None,

    /// <summary>There was no output folder: it appeared in one step.</summary>
    Created,

    /// <summary>Old and new folder changed places in one step.</summary>
    Exchanged,

    /// <summary>File by file under a journal: a reader may for a moment see files of both.</summary>
    Replaced,
}
