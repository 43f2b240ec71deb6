using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Publishes in one step: the stage is made whole with second names for all that stays, then the folders change places.</summary>
internal sealed class FolderSwap(OutputLocation location, PublishedSite old, Stage stage, DiagnosticBag bag)
{
    private readonly StateFolder state = location.State;

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

        Directory.Move(stage.Folder, state.Ready);
        if (!FolderExchange.TryExchange(state.Ready, location.Path))
        {
            Directory.Move(state.Ready, stage.Folder);
            return false;
        }

        Housekeeping.Run(KeepOld, state.Ready, bag);
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

    /// <summary>The old folder stays for readers that still have it open, until the next change.</summary>
    private void KeepOld()
    {
        var oldTree = new OldTree(location, bag);
        oldTree.Rescue(state.Ready, FolderScan.Of(state.Ready), old.Ours);
        oldTree.Discard(state.Previous);
        Directory.Move(state.Ready, state.Previous);
    }
}
