using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>One sheet in two tabs: neither writes over the other without a word.</summary>
public sealed class TabTests(SiteFixture site)
{
    private const string Id = "breakup-reasons";
    private static readonly Regex WhichOne = new(@"^Another tab has kept this sheet, .*\d:\d\d.*\. Which one counts\?$");
    private static readonly Regex Taken = new(@"^Taken from another tab, kept .*\d:\d\d");

    [BrowserFact]
    public async Task Two_tabs_that_keep_the_same_sheet_disagree_aloud_and_the_other_can_be_taken()
    {
        await using var visit = await Visit.BeginAsync(site);
        var (first, second) = await WriteInBothAndKeepTheFirstAsync(visit);
        await second.KeepBox.CheckAsync();
        await Expect(second.Conflict).ToBeVisibleAsync();
        await Expect(second.State).ToHaveTextAsync(WhichOne);
        Assert.Contains("first", await StoredAsync(first), StringComparison.Ordinal);
        await second.Page.Locator("[data-take-theirs]").ClickAsync();
        await Expect(second.FirstText).ToHaveValueAsync("first");
        await Expect(second.Conflict).ToBeHiddenAsync();
        await Expect(second.State).ToContainTextAsync("Taken from another tab");
    }

    [BrowserFact]
    public async Task The_own_one_can_be_kept_and_the_other_tab_shows_it()
    {
        await using var visit = await Visit.BeginAsync(site);
        var (first, second) = await WriteInBothAndKeepTheFirstAsync(visit);
        await second.KeepBox.CheckAsync();
        await second.Page.Locator("[data-take-mine]").ClickAsync();
        await second.SeeKeptAsync();
        Assert.Contains("second", await StoredAsync(second), StringComparison.Ordinal);
        await Expect(first.FirstText).ToHaveValueAsync("second");
    }

    [BrowserFact]
    public async Task In_the_workbook_the_own_ones_can_be_kept_where_the_other_tab_has_kept_one_sheet()
    {
        await using var visit = await Visit.BeginAsync(site);
        var book = await Sheet.OpenAsync(visit, site.Url, "workbook");
        await book.FillAsync("second");
        var other = await Sheet.OpenAsync(await visit.NewTabAsync(), site.Url, Id);
        await other.FirstText.FillAsync("first");
        await other.KeepAsync();
        await book.KeepBox.CheckAsync();
        await Expect(book.Conflict).ToBeVisibleAsync();
        await book.Page.Locator("[data-take-mine]").ClickAsync();
        await book.SeeKeptAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_sheet_erased_in_one_tab_is_not_kept_in_the_other()
    {
        await using var visit = await Visit.BeginAsync(site);
        var (first, second) = await KeepAndOpenAgainAsync(visit);
        await first.Page.Locator("[data-erase-all]").ClickAsync();
        await Expect(second.State).ToContainTextAsync("rased in another tab");
        await Expect(second.KeepBox).Not.ToBeCheckedAsync();
        await Expect(second.FirstText).ToHaveValueAsync("first");
        await second.FirstText.FillAsync("second");
        await Expect(second.State).ToContainTextAsync("Not kept");
        Assert.Equal("[]", await Sheet.StorageAsync(second.Page));
    }

    [BrowserFact]
    public async Task A_tab_with_text_that_is_not_kept_hears_of_the_other_and_loses_nothing()
    {
        await using var visit = await Visit.BeginAsync(site);
        var (first, second) = await WriteInBothAndKeepTheFirstAsync(visit);
        await Expect(second.State).ToHaveTextAsync(new Regex(@"^Another tab has kept this sheet, .*\d:\d\d.*\. What you see is not kept\.$"));
        await Expect(second.FirstText).ToHaveValueAsync("second");
        await Expect(second.KeepBox).Not.ToBeCheckedAsync();
        Assert.Contains("first", await StoredAsync(second), StringComparison.Ordinal);
        await second.SaveAsync();
        await first.FirstText.FillAsync("first again");
        await Expect(second.State).ToContainTextAsync("What you see is not kept.");
        await Expect(second.FirstText).ToHaveValueAsync("second");
    }

    [BrowserFact]
    public async Task An_empty_tab_shows_what_the_other_has_kept_and_says_so()
    {
        await using var visit = await Visit.BeginAsync(site);
        var (first, second) = await OpenTwiceAsync(visit);
        await first.FirstText.FillAsync("first");
        await first.KeepAsync();
        await Expect(second.State).ToHaveTextAsync(Taken);
        await Expect(second.FirstText).ToHaveValueAsync("first");
        await Expect(second.KeepBox).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task A_tab_that_was_only_read_follows_the_other_and_says_so()
    {
        await using var visit = await Visit.BeginAsync(site);
        var (first, second) = await KeepAndOpenAgainAsync(visit);
        await first.FirstText.FillAsync("first again");
        await Expect(second.State).ToHaveTextAsync(Taken);
        await Expect(second.FirstText).ToHaveValueAsync("first again");
        await second.FirstText.FillAsync("second");
        await second.SeeKeptAsync();
        await Expect(first.FirstText).ToHaveValueAsync("second");
        await Expect(first.State).ToContainTextAsync("Taken from another tab");
    }

    [BrowserFact]
    public async Task A_tab_whose_words_are_not_yet_kept_asks_which_one_counts()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Context.AddInitScriptAsync("if (location.hash === '#slow') { window.setTimeout = () => 1; }");
        var first = await Sheet.OpenAsync(visit, site.Url, Id);
        var second = new Sheet(await visit.NewTabAsync(), site.Url);
        await second.Page.GotoAsync($"{site.Url}worksheets/{Id}.html#slow");
        await second.KeepBox.CheckAsync();
        await second.FirstText.FillAsync("second");
        await first.FirstText.FillAsync("first");
        await first.KeepAsync();
        await Expect(second.Conflict).ToBeVisibleAsync();
        await Expect(second.State).ToHaveTextAsync(WhichOne);
        await Expect(second.FirstText).ToHaveValueAsync("second");
    }

    [BrowserFact]
    public async Task A_sheet_erased_on_its_own_page_is_not_kept_again_by_the_workbook()
    {
        await using var visit = await Visit.BeginAsync(site);
        var book = await Sheet.OpenAsync(visit, site.Url, "workbook");
        await book.FillAsync("words");
        await book.KeepAsync();
        var sheet = await Sheet.OpenAsync(await visit.NewTabAsync(), site.Url, Id);
        await sheet.SeeKeptAsync();
        await sheet.Page.Locator("[data-erase]").ClickAsync();
        await Expect(book.State).ToContainTextAsync("Erased in another tab");
        await book.FirstText.FillAsync("more");
        await Expect(book.State).ToContainTextAsync("Not kept");
        Assert.Null(await book.Page.EvaluateAsync<string?>("id => localStorage.getItem('sitegen:/:answers:' + id)", Id));
    }

    private static Task<string> StoredAsync(Sheet sheet) => sheet.Page.EvaluateAsync<string>("() => Object.values(localStorage).join(' ')");

    private async Task<(Sheet First, Sheet Second)> OpenTwiceAsync(Visit visit) =>
        (await Sheet.OpenAsync(visit, site.Url, Id), await Sheet.OpenAsync(await visit.NewTabAsync(), site.Url, Id));

    private async Task<(Sheet First, Sheet Second)> WriteInBothAndKeepTheFirstAsync(Visit visit)
    {
        var (first, second) = await OpenTwiceAsync(visit);
        await second.FirstText.FillAsync("second");
        await first.FirstText.FillAsync("first");
        await first.KeepAsync();
        return (first, second);
    }

    private async Task<(Sheet First, Sheet Second)> KeepAndOpenAgainAsync(Visit visit)
    {
        var first = await Sheet.OpenAsync(visit, site.Url, Id);
        await first.FirstText.FillAsync("first");
        await first.KeepAsync();
        var second = await Sheet.OpenAsync(await visit.NewTabAsync(), site.Url, Id);
        await second.SeeKeptAsync();
        return (first, second);
    }
}
