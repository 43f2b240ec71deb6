using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Sites;

/// <summary>
/// One line that says how far a long build is, on a terminal, and takes itself away. It looks at the clock when a file is
/// made, so that a build needs no timer.
/// </summary>
internal sealed class ProgressLine(IFileSink sink, TextWriter terminal, TimeSpan delay) : IFileSink, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock hold = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan next = delay;
    private int files;
    private bool shown;

    public void Write(string address, ReadOnlySpan<byte> content)
    {
        sink.Write(address, content);
        var made = Interlocked.Increment(ref files);
        if (watch.Elapsed >= next)
        {
            Show(made);
        }
    }

    /// <summary>Takes the line away, so that what follows begins on a clean one.</summary>
    public void Dispose()
    {
        if (shown)
        {
            terminal.Write("\r\e[K");
            terminal.Flush();
        }
    }

    private void Show(int made)
    {
        lock (hold)
        {
            if (watch.Elapsed < next)
            {
                return;
            }

            next = watch.Elapsed + Pause;
            shown = true;
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[KFiles so far: {made:N0}"));
            terminal.Flush();
        }
    }
}
