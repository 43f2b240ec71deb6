using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>Search: forgiving, ranked, without a server.</summary>
public sealed class SearchTests(SiteFixture site)
{
    [BrowserTheory]
    [InlineData("argument", "arguments")]
    [InlineData("helpline", "helplines")]
    [InlineData("letters", "letter")]
    public async Task Singular_and_plural_find_the_same_places(string one, string many)
    {
        await using var visit = await Visit.BeginAsync(site);
        Assert.Equal(await FindAsync(visit.Page, site.Url, one), await FindAsync(visit.Page, site.Url, many));
    }

    [BrowserTheory]
    [InlineData("helplnes")]
    [InlineData("hepllines")]
    [InlineData("helplinnes")]
    public async Task A_slip_of_the_finger_still_finds(string typed)
    {
        await using var visit = await Visit.BeginAsync(site);
        var right = await FindAsync(visit.Page, site.Url, "helplines");
        Assert.Contains(await FindAsync(visit.Page, site.Url, typed), link => right.Contains(link));
    }

    [BrowserTheory]
    [InlineData("emergency number", "safety.html#emergency")]
    [InlineData("samaritans", "safety.html#helplines-gb")]
    [InlineData("ireland", "safety.html#helplines-ie")]
    [InlineData("kept", "privacy.html#what_is_kept")]
    public async Task What_templates_write_is_found_too(string typed, string address)
    {
        await using var visit = await Visit.BeginAsync(site);
        Assert.Contains(site.Url + address, await FindAsync(visit.Page, site.Url, typed));
    }

    [BrowserFact]
    public async Task A_heading_comes_before_text_and_the_sentence_is_shown()
    {
        await using var visit = await Visit.BeginAsync(site);
        await FindAsync(visit.Page, site.Url, "license");
        var first = visit.Page.Locator("[data-results] > li").First;
        await Expect(first.Locator("a")).ToContainTextAsync("icense");
        await FindAsync(visit.Page, site.Url, "therapy");
        await Expect(visit.Page.Locator("[data-results] > li", new() { HasText = "therapy" }).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Nothing_typed_lists_the_topics_and_nothing_found_says_so()
    {
        await using var visit = await Visit.BeginAsync(site);
        await FindAsync(visit.Page, site.Url, "xylophonist");
        await Expect(visit.Page.Locator("[data-search-count]")).ToHaveTextAsync("Nothing found. Try another word.");
        await Expect(visit.Page.Locator("[data-topics]")).ToBeVisibleAsync();
        await FindAsync(visit.Page, site.Url, string.Empty);
        await Expect(visit.Page.Locator("[data-topics]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-search-count]")).ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task It_works_from_a_folder_and_with_the_keyboard_alone()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(site.FileUrl + "search.html");
        await visit.Page.Locator("#q").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("helplines");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        var link = await visit.Page.EvaluateAsync<string>("() => document.activeElement.href");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(link);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Without_script_every_topic_is_listed_and_no_dead_box_is_shown()
    {
        await using var visit = await Visit.BeginAsync(site, new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(site.Url + "search.html");
        await Expect(visit.Page.Locator("#q")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("[data-topics] a[href*='steps/']")).ToHaveCountAsync(10);
        await Expect(visit.Page.Locator("[data-topics] a[href*='worksheets/']")).ToHaveCountAsync(site.Sheets.Count());
    }

    private static async Task<string[]> FindAsync(IPage page, string root, string typed)
    {
        await page.GotoAsync(root + "search.html");
        await page.FillAsync("#q", typed);
        return await page.EvaluateAsync<string[]>("() => Array.from(document.querySelectorAll('[data-results] > li a'), link => link.href)");
    }
}
