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

/// <summary>Tries again where another program holds a file for a moment, as virus scanners and indexers do on Windows.</summary>
internal static class FileRetry
{
    private const int Tries = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static void Run(Action action)
    {
        for (var left = OperatingSystem.IsWindows() ? Tries : 1; ; left--)
        {
            try
            {
                action();
                return;
            }
            catch (Exception e) when (left > 1 && e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
