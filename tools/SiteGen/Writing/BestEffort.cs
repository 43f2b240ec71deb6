using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Work that readers do not depend on: where it fails the build has not failed.</summary>
internal static class BestEffort
{
    public static void Try(Action work, string path, DiagnosticBag bag)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.Leftover, new Position(path), $"Not everything could be tidied up: {e.Message}", "The next build tries again.");
        }
    }
}
