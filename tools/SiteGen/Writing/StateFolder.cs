using System.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Writing;

/// <summary>
/// What the writer keeps beside an output folder, one folder for each: <c>.sitegen/output/</c>. It lies inside the output
/// only where that is a mount point, because a rename cannot leave a file system.
/// </summary>
/// <param name="Path">Absolute.</param>
internal sealed record StateFolder(string Path)
{
    public const string Name = ReservedNames.State;

    /// <summary>Held by the build that may write; never deleted, or two builds could each lock a file of that name.</summary>
    public string Lock => In("lock");

    /// <summary>The new site while it grows. It never was the output folder, so nobody else can have written into it.</summary>
    public string Stage => In("stage");

    /// <summary>The whole new site, about to be exchanged; the old one right after.</summary>
    public OldTree Ready => new(In("ready"));

    /// <summary>The site before this one, for readers that still have its folder open. The next change removes it.</summary>
    public OldTree Previous => new(In("previous"));

    /// <summary>An old site that holds nothing of anybody's any more, while it is removed.</summary>
    public string Trash => In("trash");

    /// <summary>What a replacement file by file has yet to do.</summary>
    public string Journal => In("journal");

    /// <summary>When the files of the last build were written, so that they need not be read to be known.</summary>
    public string Stamps => In("stamps");

    /// <summary>What the last build has found and a skipped one says again; not there where that is nothing.</summary>
    public string Findings => In("findings");

    /// <summary>Files of the user's own that could not be put back where they were.</summary>
    public string Kept => In("kept");

    public void Create()
    {
        _ = Directory.CreateDirectory(Path);
        var ignore = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, ".gitignore");
        if (!File.Exists(ignore))
        {
            File.WriteAllText(ignore, "*\n");
        }
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}

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
