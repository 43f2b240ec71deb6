namespace SiteGen.Writing;

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
