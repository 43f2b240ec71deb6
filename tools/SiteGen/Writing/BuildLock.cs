using System.Diagnostics;

namespace SiteGen.Writing;

/// <summary>One build at a time for one output folder. The system takes the lock back when the process ends, however it ends.</summary>
internal static class BuildLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The lock, to be disposed; null where another build held it for as long as we would wait.</summary>
    public static IDisposable? Take(string path, TimeSpan timeout)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException held) when (IsSharing(held))
            {
                if (Stopwatch.GetElapsedTime(since) >= timeout)
                {
                    return null;
                }
            }

            Thread.Sleep(Pause);
        }
    }

    /// <summary>The codes for a file that somebody else has locked: Windows, Linux, macOS and the BSDs.</summary>
    private static bool IsSharing(IOException e) => e.HResult is unchecked((int)0x80070020) or 11 or 35;
}
