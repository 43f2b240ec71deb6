namespace SiteGen.BrowserTests;

/// <summary>The ticks of finished steps, and the colours.</summary>
public sealed class DoneTests(SiteFixture site)
{
    private const string First = "steps/why-it-ended.html";

    [BrowserTheory]
    [EveryEngine]
    public async Task A_ticked_step_is_counted_the_next_one_is_offered_and_removed_steps_disturb_nothing(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + First);
        await reader.Tab.SeeWordsAsync("[data-done-box]", "keeps this check on this device");
        await reader.Tab.RunAsync("() => localStorage.setItem('sitegen:/:done', JSON.stringify(['a-step-that-is-gone', 5]))");
        await reader.Tab.ReloadAsync();
        await reader.Tab.CheckAsync("[data-done]");
        await reader.Tab.GoAsync(reader.Url + "index.html");
        await reader.Tab.SeeTextAsync("[data-count]", "1");
        await reader.Tab.BackAsync();
        await reader.Tab.SeeAddressAsync(reader.Url + First);
        await reader.Tab.SeeCheckedAsync("[data-done]");
        await reader.Tab.ForwardAsync();
        await reader.Tab.SeeAddressAsync(reader.Url + "index.html");
        Assert.Contains("your-motives", await reader.Tab.AttributeAsync("[data-resume] a", "href"), StringComparison.Ordinal);
        await reader.Tab.GoAsync(reader.Url + First);
        await reader.Tab.UncheckAsync("[data-done]");
        await reader.Tab.GoAsync(reader.Url + "index.html");
        await reader.Tab.SeeHiddenAsync("[data-resume]");
        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Two_tabs_agree_and_nothing_is_offered_from_a_folder(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + First);
        var other = await reader.NewTabAsync();
        await other.GoAsync(reader.Url + First);
        await reader.Tab.CheckAsync("[data-done]");
        await other.SeeCheckedAsync("[data-done]");
        await other.GoAsync(reader.FileUrl + First);
        await other.SeeHiddenAsync("[data-done-box]");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task The_chosen_colours_are_there_before_the_first_paint_and_not_in_lasting_storage(Engine engine)
    {
        await using var reader = await site.BeginAsync(
            engine,
            "new MutationObserver((_, me) => { if (document.body) { window.early = document.documentElement.dataset.theme; me.disconnect(); } }).observe(document, { childList: true, subtree: true })");
        await reader.Tab.GoAsync(reader.Url + First);
        await reader.Tab.ClickAsync("[data-mode]");
        await reader.Tab.GoAsync(reader.Url + "about.html");
        Assert.Equal("dark", await reader.Tab.RunAsync<string>("() => window.early"));
        Assert.Equal(0, await reader.Tab.RunAsync<int>("() => localStorage.length"));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Colours_that_were_changed_on_one_page_stay_changed_on_the_page_before_and_the_switch_says_so(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + First);
        await SeeSwitchAsync("false");
        await reader.Tab.GoAsync(reader.Url + "about.html");
        await reader.Tab.ClickAsync("[data-mode]");
        await SeeSwitchAsync("true");
        await reader.Tab.BackAsync();
        await reader.Tab.SeeAddressAsync(reader.Url + First);
        await reader.Tab.UntilAsync(() => reader.Tab.AttributeAsync("html", "data-theme"), theme => theme == "dark", "the dark colours");
        await SeeSwitchAsync("true");

        Task SeeSwitchAsync(string pressed) => reader.Tab.UntilAsync(() => reader.Tab.AttributeAsync("[data-mode]", "aria-pressed"), found => found == pressed, $"a switch that is pressed: {pressed}");
    }
}
