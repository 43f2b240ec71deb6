using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>The ticks of finished steps, and the colours.</summary>
public sealed class DoneTests(SiteFixture site)
{
    private const string First = "steps/why-it-ended.html";

    [BrowserFact]
    public async Task A_ticked_step_is_counted_the_next_one_is_offered_and_removed_steps_disturb_nothing()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(site.Url + First);
        await Expect(visit.Page.Locator("[data-done-box]")).ToContainTextAsync("remembers this tick on this device");
        await visit.Page.EvaluateAsync("() => localStorage.setItem('sitegen:/:done', JSON.stringify(['a-step-that-is-gone', 5]))");
        await visit.Page.ReloadAsync();
        await visit.Page.Locator("[data-done]").CheckAsync();
        await visit.Page.GotoAsync(site.Url + "index.html");
        await Expect(visit.Page.Locator("[data-count]")).ToHaveTextAsync("1");
        await Expect(visit.Page.Locator("[data-resume] a")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("your-motives"));
        await visit.Page.GotoAsync(site.Url + First);
        await visit.Page.Locator("[data-done]").UncheckAsync();
        await visit.Page.GotoAsync(site.Url + "index.html");
        await Expect(visit.Page.Locator("[data-resume]")).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Two_tabs_agree_and_nothing_is_offered_from_a_folder()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(site.Url + First);
        var other = await visit.NewTabAsync();
        await other.GotoAsync(site.Url + First);
        await visit.Page.Locator("[data-done]").CheckAsync();
        await Expect(other.Locator("[data-done]")).ToBeCheckedAsync();
        await other.GotoAsync(site.FileUrl + First);
        await Expect(other.Locator("[data-done-box]")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_chosen_colours_are_there_before_the_first_paint_and_not_in_lasting_storage()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(site.Url + First);
        await visit.Page.Locator("[data-mode]").ClickAsync();
        await visit.Context.AddInitScriptAsync("new MutationObserver((_, me) => { if (document.body) { window.early = document.documentElement.dataset.theme; me.disconnect(); } }).observe(document, { childList: true, subtree: true })");
        await visit.Page.GotoAsync(site.Url + "about.html");
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("() => window.early"));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => localStorage.length"));
    }
}
