using System.Collections.Concurrent;

namespace SiteGen.Serving;

/// <summary>Where the site is shown: the builder puts it up, visitors look at it. For any number of threads.</summary>
internal sealed class LiveSite
{
    private readonly ConcurrentDictionary<OpenPage, bool> pages = [];
    private volatile Scene scene = new(Shown.Nothing);

    public Shown Shown => scene.Shown;

    /// <summary>Addresses of the pages that somebody has open now.</summary>
    public IEnumerable<string> OpenPages => pages.Keys.Select(page => page.Address);

    /// <summary>What is shown, and a task that ends when something else is.</summary>
    public (Shown Shown, Task Changed) Current()
    {
        var now = scene;
        return (now.Shown, now.Changed);
    }

    public void Show(Shown next)
    {
        var before = scene;
        scene = new(next);
        before.End();
    }

    /// <summary>Says that somebody looks at a page, until the result is disposed of.</summary>
    public IDisposable Open(string address) => new OpenPage(address, pages);

    private sealed class Scene(Shown shown)
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Shown Shown => shown;

        public Task Changed => ended.Task;

        public void End() => ended.SetResult();
    }
}

/// <summary>One open page.</summary>
internal sealed class OpenPage : IDisposable
{
    private readonly ConcurrentDictionary<OpenPage, bool> all;

    public OpenPage(string address, ConcurrentDictionary<OpenPage, bool> all)
    {
        Address = address;
        this.all = all;
        all.TryAdd(this, true);
    }

    public string Address { get; }

    public void Dispose() => all.TryRemove(this, out _);
}
