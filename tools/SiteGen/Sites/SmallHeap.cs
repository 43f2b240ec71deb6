namespace SiteGen.Sites;

/// <summary>
/// Keeps this program small while it builds; a library would not do that to its host. By itself the collector waits until a good part of
/// the processor's cache is full, which is several times what a build holds at any moment. Pages are
/// short-lived: collecting often costs no time that can be measured.
/// </summary>
internal sealed class SmallHeap
{
    /// <summary>In bytes allocated, by all threads.</summary>
    private const long Step = 2_000_000;

    /// <summary>What survived several rounds is looked at too.</summary>
    private const int OlderEvery = 8;

    private long last = GC.GetTotalAllocatedBytes();
    private int rounds;

    /// <summary>To be called after each piece of work, from any thread.</summary>
    public void Tidy()
    {
        var now = GC.GetTotalAllocatedBytes();
        var before = Volatile.Read(ref last);
        if (now - before > Step && Interlocked.CompareExchange(ref last, now, before) == before)
        {
            var generation = Interlocked.Increment(ref rounds) % OlderEvery == 0 ? 1 : 0;
            GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
        }
    }
}
