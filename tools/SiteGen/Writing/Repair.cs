using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Puts right what a build left that was killed.</summary>
internal static class Repair
{
    public static void Run(OutputLocation location, DiagnosticBag bag)
    {
        var state = location.State;
        var journal = Journal.Read(state.Journal);
        if (journal is not null)
        {
            journal.Complete(state.Stage, location.Path, File.GetLastWriteTimeUtc(state.Journal));
            File.Delete(state.Journal);
        }
        else if (!state.Ready.Exists && !Directory.Exists(state.Stage) && !Directory.Exists(state.Trash))
        {
            return;
        }

        var oldTrees = new OldTrees(location, bag);
        oldTrees.EmptyTrash();
        if (WasPublished(state))
        {
            oldTrees.Keep();
        }
        else
        {
            oldTrees.Discard(state.Ready);
        }

        new Stage(state.Stage).Delete();
        bag.Report(Rules.OutputRepaired, new Position(location.Path), journal is null
            ? "The last build was interrupted. Its leftovers are removed."
            : "The last build was interrupted while it published. What it had begun is finished.");
    }

    /// <summary>Whether the build was killed after the exchange, so that readers may still have this folder open.</summary>
    private static bool WasPublished(StateFolder state)
    {
        var manifest = Address.In(state.Ready.Site, Address.Manifest);
        return File.Exists(manifest) && Stamps.Read(state.Stamps)?.Manifest == ContentHash.OfFile(manifest);
    }
}
