
namespace SiteGen.BrowserTests;

/// <summary>The same bytes at the root, below a path, and from a folder: every page opens, complains of nothing, and leads somewhere.</summary>
public sealed class CrawlTests(SiteFixture site)
{
    [BrowserTheory]
    [EveryEngine("root")]
    [EveryEngine("path")]
    [EveryEngine("folder")]
    public async Task Every_page_opens_without_a_complaint_and_every_internal_link_leads_to_a_file(Engine engine, string place)
    {
        await using var reader = await site.BeginAsync(engine);
        var root = place switch { "root" => reader.Url, "path" => reader.DeepUrl, _ => reader.FileUrl };
        foreach (var address in site.PagesFor(engine).Where(address => place == "root" || address != "404.html"))
        {
            await reader.Tab.GoAsync(root + address);
            var links = await reader.Tab.RunAsync<string[]>("() => Array.from(document.querySelectorAll('a[href]'), a => a.href)");
            foreach (var link in links.Where(link => link.StartsWith(root, StringComparison.Ordinal)))
            {
                var target = Uri.UnescapeDataString(new Uri(link).GetLeftPart(UriPartial.Path)[root.Length..]);
                var file = Path.Combine(site.Folder, target.Length == 0 ? "index.html" : target);
                Assert.True(File.Exists(file), $"{address} links to {link}");
            }

            Assert.DoesNotContain(links, link => !link.StartsWith(root, StringComparison.Ordinal) && (link.StartsWith("file:", StringComparison.Ordinal) || link.StartsWith(reader.Url, StringComparison.Ordinal)));
        }

        Assert.Empty(reader.Complaints);
        Assert.All(reader.Requests, request => Assert.True(request.Status == 200 || request.Path == "/favicon.ico", $"{request.Status} {request.Path}"));
    }
}
