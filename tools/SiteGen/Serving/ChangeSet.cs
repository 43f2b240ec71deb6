namespace SiteGen.Serving;

/// <summary>Names of changed sources, gathered until somebody takes them. For any number of threads that add, and one that takes.</summary>
internal sealed class ChangeSet
{
    private readonly Lock gate = new();
    private HashSet<string> names = new(StringComparer.Ordinal);
    private TaskCompletionSource arrived = NewSignal();

    /// <summary>Ends when there is something to take.</summary>
    public Task Arrived
    {
        get
        {
            lock (gate)
            {
                return arrived.Task;
            }
        }
    }

    public void Add(string name)
    {
        lock (gate)
        {
            names.Add(name);
            arrived.TrySetResult();
        }
    }

    public HashSet<string> Take()
    {
        lock (gate)
        {
            var taken = names;
            names = new(StringComparer.Ordinal);
            arrived = NewSignal();
            return taken;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
