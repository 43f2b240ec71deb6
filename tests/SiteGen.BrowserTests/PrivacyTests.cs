using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>Nothing leaves the device: a reader does on every page what can be done there, and everything that the browser sends is read.</summary>
public sealed class PrivacyTests(SiteFixture site)
{
    private const string Elsewhere = "https://www.wikipedia.org/";

    // Told from every other text, also when it is encoded.
    private const string Secret = "zqxsecretzqx";

    [BrowserFact]
    public async Task A_walk_over_every_page_sends_nothing_away_and_leaves_nothing_behind()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Context.AddInitScriptAsync("window.print = () => { window.printed = true; }");
        await visit.Context.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = "elsewhere" }));
        foreach (var address in site.Pages)
        {
            await visit.Page.GotoAsync(site.Url + address);
            await TypeEverywhereAsync(visit.Page);
            await UseToolsAsync(visit.Page);
            Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
            await visit.Page.Locator("a.exit").ClickAsync();
            await Expect(visit.Page).ToHaveURLAsync(Elsewhere);
        }

        await AssertNothingWentOutAsync(visit);
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [BrowserFact]
    public async Task Without_script_nothing_is_sent_either()
    {
        await using var visit = await Visit.BeginAsync(site, new() { JavaScriptEnabled = false });
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(visit, site.Url, id);
            await sheet.FirstText.FillAsync(Secret);
            var box = visit.Page.Locator("form[data-sheet] input").First;
            if (await box.CountAsync() > 0)
            {
                await box.CheckAsync();
                await box.PressAsync("Enter");
            }
        }

        await AssertNothingWentOutAsync(visit, complaints: false);
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [BrowserFact]
    public async Task After_erasing_everything_all_storage_and_the_form_are_empty_and_stay_so()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(site.Url + "steps/why-it-ended.html");
        await visit.Page.Locator("[data-done]").CheckAsync();
        await visit.Page.Locator("[data-mode]").ClickAsync();
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FillAsync(Secret);
        await sheet.KeepAsync();
        await visit.Page.Locator("[data-erase-all]").ClickAsync();
        await Expect(sheet.State).ToHaveTextAsync("Erased.");
        Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
        Assert.True(await sheet.IsEmptyAsync());
        Assert.DoesNotContain(Secret, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        Assert.True(await sheet.IsEmptyAsync());
        await sheet.LeaveAndComeBackAsync(site.Url + "about.html");
        Assert.True(await sheet.IsEmptyAsync());
        Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
        await AssertNothingWentOutAsync(visit);
    }

    [BrowserFact]
    public async Task What_was_searched_for_and_the_own_ticks_do_not_come_back()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(site.Url + "search.html");
        await visit.Page.FillAsync("#q", Secret);
        await visit.Page.GotoAsync(site.Url + "steps/why-it-ended.html");
        await visit.Page.Locator("[data-passing]").First.CheckAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync(string.Empty);
        await Expect(visit.Page.Locator("[data-topics]")).ToBeVisibleAsync();
        await visit.Page.GoForwardAsync();
        await Expect(visit.Page.Locator("[data-passing]:checked")).ToHaveCountAsync(0);
        await visit.Page.Locator("[data-passing]").First.CheckAsync();
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("[data-passing]:checked")).ToHaveCountAsync(0);
    }

    private static async Task TypeEverywhereAsync(IPage page)
    {
        foreach (var box in await page.Locator("textarea:visible, input[type=search]:visible").AllAsync())
        {
            await box.FillAsync(Secret);
        }

        if (await page.Locator("textarea:visible").CountAsync() > 0)
        {
            await page.Locator("textarea:visible").First.PressSequentiallyAsync(Secret);
            await page.Keyboard.PressAsync("Enter");
        }

        await page.EvaluateAsync("() => document.querySelectorAll('main input:is([type=checkbox], [type=radio]):not([data-done], [data-keep])').forEach(box => box.click())");
    }

    private static async Task UseToolsAsync(IPage page)
    {
        if (await page.Locator("[data-save]").CountAsync() > 0)
        {
            var sheet = new Sheet(page, page.Url);
            var file = await sheet.SaveAsync();
            Assert.Contains(Secret, System.Text.Encoding.UTF8.GetString(file), StringComparison.Ordinal);
            await page.Locator("[data-print=blank]").ClickAsync();
            await page.Locator("[data-print=filled]").ClickAsync();
            Assert.True(await page.EvaluateAsync<bool>("() => window.printed"));
            await page.Locator("[data-erase]").ClickAsync();
            await sheet.OpenFileAsync(file);
            await Expect(sheet.State).ToHaveTextAsync("The file is open.");
        }

        if (await page.Locator("[data-erase-all]").CountAsync() > 0)
        {
            await page.Locator("[data-erase-all]").ClickAsync();
        }
    }

    private async Task AssertNothingWentOutAsync(Visit visit, bool complaints = true)
    {
        foreach (var request in visit.Requests)
        {
            var headers = await HeadersAsync(request);
            Assert.True(request.Url == Elsewhere || request.Url.StartsWith(site.Url, StringComparison.Ordinal) || request.Url.StartsWith("blob:" + site.Url, StringComparison.Ordinal), request.Url);
            Assert.Equal("GET", request.Method);
            Assert.Null(request.PostData);
            Assert.DoesNotContain(Secret, request.Url + headers, StringComparison.OrdinalIgnoreCase);
            Assert.False(request.Url == Elsewhere && headers.Contains(site.Url, StringComparison.Ordinal), "The exit tells where the reader was.");
        }

        if (complaints)
        {
            Assert.Empty(visit.Complaints);
        }
    }

    private static async Task<string> HeadersAsync(IRequest request)
    {
        try
        {
            var sent = await request.HeadersArrayAsync().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
            return string.Join('\n', sent.Select(header => header.Value));
        }
        catch (TimeoutException)
        {
            // A request that the browser gave up, because its page was left, never tells what would have been sent in the end.
            return string.Join('\n', request.Headers.Values);
        }
    }
}
