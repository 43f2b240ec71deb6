
namespace SiteGen.BrowserTests;

/// <summary>The same bytes at the root, below a path, and from a folder: every page opens, complains of nothing, and leads somewhere.</summary>
public sealed class CrawlTests(SiteFixture site)
{
    public static TheoryData<string> Places => ["root", "path", "folder"];

    [BrowserTheory]
    [MemberData(nameof(Places))]
    public async Task Every_page_opens_without_a_complaint_and_every_internal_link_leads_to_a_file(string place)
    {
        var root = place switch { "root" => site.Url, "path" => site.DeepUrl, _ => new Uri(site.Folder + "/").AbsoluteUri };
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"failed: {request.Url}");
        foreach (var address in site.Pages.Where(address => place == "root" || address != "404.html"))
        {
            await page.GotoAsync(root + address);
            var links = await page.EvaluateAsync<string[]>("() => Array.from(document.querySelectorAll('a[href]'), a => a.href)");
            foreach (var link in links.Where(link => link.StartsWith(root, StringComparison.Ordinal)))
            {
                var target = Uri.UnescapeDataString(new Uri(link).GetLeftPart(UriPartial.Path)[root.Length..]);
                var file = Path.Combine(site.Folder, target.Length == 0 ? "index.html" : target);
                Assert.True(File.Exists(file), $"{address} links to {link}");
            }

            Assert.DoesNotContain(links, link => !link.StartsWith(root, StringComparison.Ordinal) && (link.StartsWith("file:", StringComparison.Ordinal) || link.StartsWith(site.Url, StringComparison.Ordinal)));
        }

        Assert.Empty(complaints);
    }
}
