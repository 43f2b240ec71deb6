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
        else if (!Directory.Exists(state.Ready) && !Directory.Exists(state.Stage) && !Directory.Exists(state.Trash))
        {
            return;
        }

        var oldTree = new OldTree(location, bag);
        oldTree.EmptyTrash();
        oldTree.Discard(state.Ready);
        new Stage(state.Stage).Delete();
        bag.Report(Rules.OutputRepaired, new Position(location.Path), journal is null
            ? "The last build was interrupted. Its leftovers are removed."
            : "The last build was interrupted while it published. What it had begun is finished.");
    }
}
