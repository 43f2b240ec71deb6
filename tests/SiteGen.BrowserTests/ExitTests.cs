using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>The quiet exit: at once, from every page, with script and without, and nothing comes back.</summary>
public sealed class ExitTests(SiteFixture site)
{
    private const string Elsewhere = "https://www.wikipedia.org/";

    [BrowserFact]
    public async Task The_link_leads_away_from_every_page_without_script()
    {
        await using var visit = await Visit.BeginAsync(site, new() { JavaScriptEnabled = false });
        await AwayAsync(visit);
        foreach (var address in site.Pages)
        {
            await visit.Page.GotoAsync(site.Url + address);
            await visit.Page.Locator("a.exit").ClickAsync();
            await Expect(visit.Page).ToHaveURLAsync(Elsewhere);
        }

        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task With_script_the_entry_is_replaced_and_Back_leads_to_the_page_before()
    {
        await using var visit = await Visit.BeginAsync(site);
        await AwayAsync(visit);
        await visit.Page.GotoAsync(site.Url + "about.html");
        await visit.Page.GotoAsync(site.Url + "safety.html");
        await visit.Page.Locator("a.exit").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(Elsewhere);
        await visit.Page.GoBackAsync();
        Assert.Equal(site.Url + "about.html", visit.Page.Url);
    }

    [BrowserTheory]
    [InlineData("index.html")]
    [InlineData("guide.html")]
    [InlineData("worksheets/breakup-reasons.html")]
    public async Task The_page_is_covered_before_the_other_one_has_come(string address)
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Context.RouteAsync(Elsewhere, route => route.AbortAsync("aborted"));
        await visit.Page.GotoAsync(site.Url + address);
        var seen = await visit.Page.Locator("a.exit").EvaluateAsync<string>("link => { link.click(); return document.querySelector('main').checkVisibility({ visibilityProperty: true }) + document.title.trim(); }");
        Assert.Equal("false", seen);
    }

    [BrowserFact]
    public async Task Shift_three_times_leaves_every_page()
    {
        await using var visit = await Visit.BeginAsync(site);
        await AwayAsync(visit);
        foreach (var address in site.Pages)
        {
            await visit.Page.GotoAsync(site.Url + address);
            await PressShiftThriceAsync(visit.Page);
            await Expect(visit.Page).ToHaveURLAsync(Elsewhere);
        }
    }

    [BrowserFact]
    public async Task Holding_Shift_or_typing_capitals_leads_nowhere()
    {
        await using var visit = await Visit.BeginAsync(site);
        await AwayAsync(visit);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FirstText.FocusAsync();
        for (var press = 0; press < 5; press++)
        {
            await visit.Page.Keyboard.DownAsync("Shift");
        }

        await visit.Page.Keyboard.UpAsync("Shift");
        await PressAsync(visit.Page, "Shift+A", "Shift+B", "Shift+C", "Shift", "a", "Shift", "b", "Shift", "Shift");
        await Expect(sheet.FirstText).ToHaveValueAsync("ABCab");
        Assert.DoesNotContain(visit.Requests, request => request.Url == Elsewhere);
    }

    [BrowserFact]
    public async Task Leaving_in_haste_asks_nothing_and_Back_brings_no_text_back()
    {
        await using var visit = await Visit.BeginAsync(site);
        await AwayAsync(visit);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await visit.Page.GotoAsync(site.Url + "worksheets/breakup-reasons.html#main");
        await sheet.FirstText.PressSequentiallyAsync("one");
        await PressShiftThriceAsync(visit.Page);
        await Expect(visit.Page).ToHaveURLAsync(Elsewhere);
        Assert.Empty(visit.Questions);
        await visit.Page.GoBackAsync();
        Assert.True(await sheet.IsEmptyAsync());
        Assert.DoesNotContain(">one", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
    }

    private static async Task AwayAsync(Visit visit) =>
        await visit.Context.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>elsewhere</title>elsewhere" }));

    // In one go: on a busy machine single presses through the driver may come too slowly to count.
    private static async Task PressShiftThriceAsync(IPage page) => await page.EvaluateAsync("""
        () => {
          for (let press = 0; press < 3; press++) {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, cancelable: true }));
          }
        }
        """);

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }
}
