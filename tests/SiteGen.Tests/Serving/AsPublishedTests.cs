using System.Net;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Serving;

/// <summary>A whole guide: what is served beside what is published, byte by byte.</summary>
public sealed class AsPublishedTests
{
    private const string Closed = "connect-src 'none'";
    private const string Open = "connect-src 'self'";
    private static readonly string[] HostsOwn = ["_headers", "_redirects"];

    [Fact]
    public async Task As_published_every_file_is_what_a_build_writes_and_its_headers_are_those_of_the_site()
    {
        using var guide = Guide();
        Assert.Equal(0, RealProgram.SiteGen(guide.Path, "build", "--date", "2026-11-22", "--url", "https://example.org/").Code);
        var before = guide.Files("output").ToDictionary(path => path, path => File.GetLastWriteTimeUtc(guide.In("output/" + path)));
        using var serve = await ServeProcess.StartAsync(guide.Path, "--as-published", "--date", "2026-11-22", "--url", "https://example.org/");
        foreach (var path in guide.Files("output").Except([.. HostsOwn, "manifest.json"]))
        {
            var answer = await serve.GetAsync("/" + path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.Status));
            Assert.True(guide.Bytes("output/" + path).SequenceEqual(answer.Bytes), $"{path} is not what is published.");
            Assert.Contains(Closed, answer.Policy, StringComparison.Ordinal);
        }

        foreach (var path in (string[])["_sitegen/reload.js", "_sitegen/news", .. HostsOwn])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await serve.GetAsync("/" + path)).Status);
        }

        Assert.Equal(before, guide.Files("output").ToDictionary(path => path, path => File.GetLastWriteTimeUtc(guide.In("output/" + path))));
    }

    [Fact]
    public async Task Live_pages_differ_by_one_script_and_connect_src_and_nothing_else()
    {
        using var guide = Guide();
        using var live = await ServeProcess.StartAsync(guide.Path, "--date", "2026-11-22");
        using var published = await ServeProcess.StartAsync(guide.Path, "--as-published", "--date", "2026-11-22");
        foreach (var path in (string[])["/", "/steps/why-it-ended", "/worksheets/my-week.html", "/search.html", "/no/such/page"])
        {
            var there = await live.GetAsync(path);
            var here = await published.GetAsync(path);
            Assert.Equal(here.Status, there.Status);
            var (text, script) = WithoutScript(there.Text);
            Assert.Matches("^<script src=\"/_sitegen/reload.js\" data-version=\"[0-9a-f.]+\" defer></script>$", script);
            Assert.Equal(1, Count(here.Text, "connect-src"));
            Assert.Equal(WithoutEscapes(here.Text.Replace(Closed, Open, StringComparison.Ordinal)), WithoutEscapes(text));
            Assert.Equal(here.Policy.Replace(Closed, Open, StringComparison.Ordinal), there.Policy);
        }

        Assert.Equal(await published.TextAsync("/assets/site.css"), await live.TextAsync("/assets/site.css"));
    }

    private static ScratchFolder Guide() => new ScratchFolder().CopyFlagship().CopyFromRepository("theme");

    private static (string Text, string Script) WithoutScript(string page)
    {
        var from = page.IndexOf("<script src=\"/_sitegen/", StringComparison.Ordinal);
        var to = page.IndexOf("</script>", from, StringComparison.Ordinal) + "</script>".Length;
        return (page[..from] + page[to..], page[from..to]);
    }

    /// <summary>An apostrophe in an attribute is one, escaped or not.</summary>
    private static string WithoutEscapes(string page) => page.Replace("&#39;", "'", StringComparison.Ordinal);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
