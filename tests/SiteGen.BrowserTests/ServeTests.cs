using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>What an author sees in a page that <c>serve</c> shows: it follows each save by itself, and tells of mistakes without going away.</summary>
public sealed class ServeTests(SiteFixture site)
{
    private const string Broken = "---\ntitle: About us\ndescription: [Who we are.\n---\n\nThe first words.\n";
    private static readonly string Changed = ServedGuide.About.Replace("first", "second", StringComparison.Ordinal);

    [BrowserFact]
    public async Task A_save_shows_in_the_open_page_by_itself()
    {
        using var guide = await ServedGuide.StartAsync(ServedGuide.About);
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(guide.Url + "about.html");
        await Expect(visit.Page.GetByText("The first words.")).ToBeVisibleAsync();
        guide.Write(Changed);
        await Expect(visit.Page.GetByText("The second words.")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_mistake_is_told_over_the_last_good_page_and_goes_when_it_is_mended()
    {
        using var guide = await ServedGuide.StartAsync(ServedGuide.About);
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(guide.Url + "about.html");
        guide.Write(Broken);
        var panel = Panel(visit);
        await Expect(panel.GetByRole(AriaRole.Alert)).ToHaveTextAsync("One mistake stands against your last change. You see the last good site.");
        await Expect(panel.Locator("code")).ToHaveTextAsync("input/about.md:3:14");
        await Expect(panel.Locator("li")).ToContainTextAsync("SG101");
        await Expect(panel).ToBeInViewportAsync();
        await Expect(visit.Page.GetByText("The first words.")).ToBeVisibleAsync();
        guide.Write(Changed);
        await Expect(visit.Page.GetByText("The second words.")).ToBeVisibleAsync();
        await Expect(panel).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_mistake_that_is_taken_back_leaves_the_page_as_it_was()
    {
        using var guide = await ServedGuide.StartAsync(ServedGuide.About);
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(guide.Url + "about.html");
        await visit.Page.EvaluateAsync("document.body.dataset.same = 'yes'");
        guide.Write(Broken);
        await Expect(Panel(visit)).ToBeVisibleAsync();
        guide.Write(ServedGuide.About);
        await Expect(Panel(visit)).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("body")).ToHaveAttributeAsync("data-same", "yes");
    }

    [BrowserFact]
    public async Task What_is_told_can_be_put_away_and_comes_back_with_the_next_mistake()
    {
        using var guide = await ServedGuide.StartAsync(ServedGuide.About);
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(guide.Url + "about.html");
        guide.Write(Broken);
        await Panel(visit).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Panel(visit)).ToBeHiddenAsync();
        guide.Write(ServedGuide.About + "\n[Nowhere](nowhere.md)\n");
        await Expect(Panel(visit).Locator("code")).ToHaveTextAsync("input/about.md:8:11");
    }

    [BrowserFact]
    public async Task What_is_told_breaks_no_rule_of_accessibility()
    {
        using var guide = await ServedGuide.StartAsync(ServedGuide.About);

        // The rules come into the page as a text to be run, which the page's own policy rightly forbids.
        await using var visit = await Visit.BeginAsync(site, new() { BypassCSP = true });
        await visit.Page.GotoAsync(guide.Url + "about.html");
        guide.Write(Broken);
        await Expect(Panel(visit)).ToBeVisibleAsync();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty((await visit.Page.RunAxe()).Violations.Select(violation => $"{scheme}: {violation.Id}: {violation.Nodes[0].Html}"));
        }
    }

    [BrowserFact]
    public async Task A_guide_that_is_broken_from_the_start_says_what_is_wrong_and_shows_when_it_is_mended()
    {
        using var guide = await ServedGuide.StartAsync(Broken);
        await using var visit = await Visit.BeginAsync(site);
        var answer = await visit.Page.GotoAsync(guide.Url + "about.html");
        Assert.Equal(500, answer!.Status);
        await Expect(visit.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("The site cannot be built yet");
        await Expect(visit.Page.GetByRole(AriaRole.Listitem)).ToContainTextAsync("input/about.md:3:14 SG101");
        guide.Write(ServedGuide.About);
        await Expect(visit.Page.GetByText("The first words.")).ToBeVisibleAsync();
        await Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^About us"));
    }

    [BrowserFact]
    public async Task Without_scripts_the_page_stays_up_and_follows_when_it_is_loaded_again()
    {
        using var guide = await ServedGuide.StartAsync(ServedGuide.About);
        await using var visit = await Visit.BeginAsync(site, new() { JavaScriptEnabled = false });
        await using var watcher = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(guide.Url + "about.html");
        await watcher.Page.GotoAsync(guide.Url + "about.html");
        guide.Write(Broken);
        await Expect(Panel(watcher)).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.GetByText("The first words.")).ToBeVisibleAsync();
        await Expect(Panel(visit)).ToHaveCountAsync(0);
        guide.Write(Changed);
        await Expect(watcher.Page.GetByText("The second words.")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.GetByText("The second words.")).ToBeVisibleAsync();
    }

    private static ILocator Panel(Visit visit) => visit.Page.Locator("sitegen-findings section");
}
