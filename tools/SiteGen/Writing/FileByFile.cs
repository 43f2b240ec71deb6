using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>
/// Publishes where folders cannot change places: each file is replaced in one step of its own, and a journal lets the next
/// build finish what is interrupted. Nothing of the user's own is touched.
/// </summary>
internal sealed class FileByFile(OutputLocation location, Stage stage, DiagnosticBag bag)
{
    private readonly StateFolder state = location.State;

    public void Publish(SiteChange change)
    {
        new OldTrees(location, bag).Discard(state.Previous);
        if (change.Edited.Count > 0)
        {
            Keep(change.Edited);
        }

        // The manifest comes last: once it is there, so is all that it lists.
        var moved = change.Site.Files.Where(file => !file.IsKept).Select(file => file.Address).Append(Address.Manifest);
        var journal = new Journal(change.Removed, [.. moved]);
        journal.Write(state.Journal, stage.Folder);
        journal.Complete(stage.Folder, location.Path, File.GetLastWriteTimeUtc(state.Journal));
        File.Delete(state.Journal);
        BestEffort.Try(stage.Delete, stage.Folder, bag);
    }

    private void Keep(IReadOnlyList<string> addresses)
    {
        state.Previous.Create(addresses);
        var copies = new Stage(state.Previous.Site);
        foreach (var address in addresses)
        {
            copies.Hold(Address.Parent(address));
            File.Copy(Address.In(location.Path, address), copies.In(address));
        }
    }
}
