using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Serving;

/// <summary>A small guide in a folder of its own, served by the real program.</summary>
public sealed class ServedFolder : IAsyncLifetime
{
    public const string Home = "---\ntitle: Home\ndescription: The first page.\n---\n\nThe first words, and [more](about.md).\n";
    public const string About = "---\ntitle: About\ndescription: The second page.\n---\n\nThe second words, and [home](index.md).\n";
    public const string Settings = "title: A small guide\nurl: https://example.org/\nwithout: [search, worksheet-pdf]\n";
    private const string Shown = "a good site";
    private readonly ScratchFolder folder = new();
    private readonly Dictionary<string, byte[]> good = new(StringComparer.Ordinal);
    private ServeProcess? serve;

    internal ScratchFolder Files => folder;

    internal ServeProcess Serve => serve!;

    internal static ScratchFolder WriteSite(ScratchFolder folder) => folder
        .CopyFromRepository("tests/SiteGen.Tests/samples/_theme", "theme")
        .Write("input/site.yml", Settings)
        .Write("input/index.md", Home)
        .Write("input/about.md", About)
        .Write("input/404.md", "---\ntitle: Not here\ndescription: A page of its own.\n---\n\nNot here, but [home](index.md).\n")
        .Write("input/steps/01-first.md", "---\ntitle: First\ndescription: A step.\n---\n\nGo [home](../index.md).\n")
        .Write("input/worksheets/week.yml", "title: Week\npurpose: One look at it.\nsections:\n  - title: Days\n    fields:\n      - {id: note, type: text, label: A note}\n");

    public async ValueTask InitializeAsync()
    {
        WriteSite(folder);
        foreach (var path in folder.Files("."))
        {
            good[path] = folder.Bytes(path);
        }

        serve = await ServeProcess.StartAsync(folder.Path);
        Assert.Equal(Shown, (await serve.GetAsync("/")).Text.Contains("The first words", StringComparison.Ordinal) ? Shown : serve.Terminal.Text);
    }

    /// <summary>Makes every file what it was, with as few writes as that takes.</summary>
    internal void Mend()
    {
        foreach (var path in folder.Files(".").Where(path => !good.ContainsKey(path)))
        {
            File.Delete(folder.In(path));
        }

        foreach (var (path, bytes) in good)
        {
            var full = folder.In(path);
            if (!File.Exists(full) || !folder.Bytes(path).SequenceEqual(bytes))
            {
                folder.Replace(path, bytes);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        serve?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Mends the site, and waits until what is served is what was mended.</summary>
    internal async Task RestAsync()
    {
        Mend();
        folder.Write("input/at-rest.md", Home);
        await UntilListedAsync(true);
        File.Delete(folder.In("input/at-rest.md"));
        await UntilListedAsync(false);
    }

    /// <summary>Nobody waits for the list of all pages: it is made last, and shown when a build has ended.</summary>
    private async Task UntilListedAsync(bool wanted)
    {
        using var patience = new CancellationTokenSource(ServeProcess.Patience);
        while ((await serve!.TextAsync("/sitemap.xml")).Contains("at-rest", StringComparison.Ordinal) != wanted)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
