using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Publishes in one step: the stage is made whole with second names for all that stays, then the folders change places.</summary>
internal sealed class FolderSwap(OutputLocation location, Stage stage, DiagnosticBag bag)
{
    private readonly OldTree ready = location.State.Ready;

    /// <summary>False where this file system cannot do it; then nothing has changed for readers.</summary>
    public bool TryPublish(SiteChange change)
    {
        if (!TryComplete(change))
        {
            return false;
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stage.Folder, File.GetUnixFileMode(location.Path));
        }

        ready.Create(change.Known);
        Directory.Move(stage.Folder, ready.Site);
        if (!FolderExchange.TryExchange(ready.Site, location.Path))
        {
            Directory.Move(ready.Site, stage.Folder);
            return false;
        }

        BestEffort.Try(() => KeepOld(change.Own), ready.Folder, bag);
        return true;
    }

    private bool TryComplete(SiteChange change)
    {
        foreach (var folder in change.Own.Folders)
        {
            stage.Hold(folder);
        }

        return change.Site.Of(FileKind.Same).Concat(change.Own.Files).All(address => stage.TryAdopt(location.Path, address));
    }

    private void KeepOld(OwnFiles own)
    {
        var oldTrees = new OldTrees(location, bag);
        foreach (var address in own.Files)
        {
            // Somebody may have replaced it after it got its second name.
            oldTrees.PutBack(ready, address);
        }

        oldTrees.Keep();
    }
}
