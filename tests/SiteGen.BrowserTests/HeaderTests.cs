using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>The headers that the site sets arrive with every file and stop nothing of it.</summary>
public sealed class HeaderTests(SiteFixture site)
{
    [BrowserFact]
    public async Task Every_header_arrives_with_every_file_also_where_there_is_none()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(site.Folder, "_headers"), TestContext.Current.CancellationToken);
        var wanted = lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Split(':', 2)).ToDictionary(line => line[0].Trim(), line => line[1].Trim(), StringComparer.OrdinalIgnoreCase);
        Assert.Contains("Content-Security-Policy", wanted.Keys);
        await using var visit = await Visit.BeginAsync(site);
        var files = Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Folder, file).Replace('\\', '/'));
        foreach (var address in files.Append("no/such/page.html"))
        {
            var answer = await visit.Context.APIRequest.GetAsync(site.Url + address);
            Assert.Equal(address == "no/such/page.html" ? 404 : 200, answer.Status);
            Assert.All(wanted, header => Assert.Equal(header.Value, answer.Headers.GetValueOrDefault(header.Key.ToLowerInvariant())));
            await answer.DisposeAsync();
        }
    }

    [BrowserTheory]
    [InlineData("no-such-page.html")]
    [InlineData("steps/deep/down/no-such-page")]
    public async Task A_page_that_is_not_there_is_answered_in_the_sites_own_dress_at_any_depth(string address)
    {
        await using var visit = await Visit.BeginAsync(site);
        var answer = await visit.Page.GotoAsync(site.Url + address);
        Assert.Equal(404, answer!.Status);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 0 && document.documentElement.classList.contains('js')"));
        foreach (var way in (string[])["a.name", ".text a"])
        {
            await visit.Page.GotoAsync(site.Url + address);
            await visit.Page.Locator(way).First.ClickAsync();
            await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Url + "index.html");
        }
    }
}
