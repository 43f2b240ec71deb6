using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests;

/// <summary>One sheet in two tabs: neither writes over the other without a word.</summary>
public sealed class TabTests(SiteFixture site)
{
    private const string Id = "breakup-reasons";
    private static readonly Regex WhichOne = new(@"^Another tab has kept this sheet, .*\d:\d\d.*\. Which one counts\?$");
    private static readonly Regex Taken = new(@"^Taken from another tab, kept .*\d:\d\d");

    [BrowserTheory]
    [EveryEngine]
    public async Task Two_tabs_that_keep_the_same_sheet_disagree_aloud_and_the_other_can_be_taken(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var (first, second) = await WriteInBothAndKeepTheFirstAsync(reader);
        await second.Tab.CheckAsync(Sheet.KeepBox);
        await second.Tab.SeeShownAsync(Sheet.Conflict);
        await second.Tab.SeeTextAsync(Sheet.State, WhichOne);
        Assert.Contains("first", await StoredAsync(first), StringComparison.Ordinal);
        await second.Tab.ClickAsync("[data-take-theirs]");
        await second.Tab.SeeValueAsync(Sheet.FirstText, "first");
        await second.Tab.SeeHiddenAsync(Sheet.Conflict);
        await second.SeeStateAsync("Taken from another tab");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task The_own_one_can_be_kept_and_the_other_tab_shows_it(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var (first, second) = await WriteInBothAndKeepTheFirstAsync(reader);
        await second.Tab.CheckAsync(Sheet.KeepBox);
        await second.Tab.ClickAsync("[data-take-mine]");
        await second.SeeKeptAsync();
        Assert.Contains("second", await StoredAsync(second), StringComparison.Ordinal);
        await first.Tab.SeeValueAsync(Sheet.FirstText, "second");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task In_the_workbook_the_own_ones_can_be_kept_where_the_other_tab_has_kept_one_sheet(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var book = await Sheet.OpenAsync(reader, "workbook");
        await book.FillAsync("second");
        var other = await Sheet.OpenAsync(await reader.NewTabAsync(), reader.Url, Id);
        await other.WriteAsync("first");
        await other.KeepAsync();
        await book.Tab.CheckAsync(Sheet.KeepBox);
        await book.Tab.SeeShownAsync(Sheet.Conflict);
        await book.Tab.ClickAsync("[data-take-mine]");
        await book.SeeKeptAsync();
        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_sheet_erased_in_one_tab_is_not_kept_in_the_other(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var (first, second) = await KeepAndOpenAgainAsync(reader);
        await first.Tab.ClickAsync("[data-erase-all]");
        await second.SeeStateAsync("rased in another tab");
        await second.Tab.SeeCheckedAsync(Sheet.KeepBox, isChecked: false);
        await second.Tab.SeeValueAsync(Sheet.FirstText, "first");
        await second.WriteAsync("second");
        await second.SeeStateAsync("Not kept");
        Assert.Equal("[]", await Sheet.StorageAsync(second.Tab));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_tab_with_text_that_is_not_kept_hears_of_the_other_and_loses_nothing(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var (first, second) = await WriteInBothAndKeepTheFirstAsync(reader);
        await second.Tab.SeeTextAsync(Sheet.State, new Regex(@"^Another tab has kept this sheet, .*\d:\d\d.*\. What you see is not kept\.$"));
        await second.Tab.SeeValueAsync(Sheet.FirstText, "second");
        await second.Tab.SeeCheckedAsync(Sheet.KeepBox, isChecked: false);
        Assert.Contains("first", await StoredAsync(second), StringComparison.Ordinal);
        await second.SaveAsync();
        await first.WriteAsync("first again");
        await second.SeeStateAsync("What you see is not kept.");
        await second.Tab.SeeValueAsync(Sheet.FirstText, "second");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task An_empty_tab_shows_what_the_other_has_kept_and_says_so(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var (first, second) = await OpenTwiceAsync(reader);
        await first.WriteAsync("first");
        await first.KeepAsync();
        await second.Tab.SeeTextAsync(Sheet.State, Taken);
        await second.Tab.SeeValueAsync(Sheet.FirstText, "first");
        await second.Tab.SeeCheckedAsync(Sheet.KeepBox);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_tab_that_was_only_read_follows_the_other_and_says_so(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var (first, second) = await KeepAndOpenAgainAsync(reader);
        await first.WriteAsync("first again");
        await second.Tab.SeeTextAsync(Sheet.State, Taken);
        await second.Tab.SeeValueAsync(Sheet.FirstText, "first again");
        await second.WriteAsync("second");
        await second.SeeKeptAsync();
        await first.Tab.SeeValueAsync(Sheet.FirstText, "second");
        await first.SeeStateAsync("Taken from another tab");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_tab_whose_words_are_not_yet_kept_asks_which_one_counts(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, "if (location.hash === '#slow') { window.setTimeout = () => 1; }");
        var first = await Sheet.OpenAsync(reader, Id);
        var second = new Sheet(await reader.NewTabAsync(), reader.Url, Id);
        await second.Tab.GoAsync($"{reader.Url}worksheets/{Id}.html#slow");
        await second.Tab.CheckAsync(Sheet.KeepBox);
        await second.WriteAsync("second");
        await first.WriteAsync("first");
        await first.KeepAsync();
        await second.Tab.SeeShownAsync(Sheet.Conflict);
        await second.Tab.SeeTextAsync(Sheet.State, WhichOne);
        await second.Tab.SeeValueAsync(Sheet.FirstText, "second");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_sheet_erased_on_its_own_page_is_not_kept_again_by_the_workbook(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var book = await Sheet.OpenAsync(reader, "workbook");
        await book.FillAsync("words");
        await book.KeepAsync();
        var sheet = await Sheet.OpenAsync(await reader.NewTabAsync(), reader.Url, Id);
        await sheet.SeeKeptAsync();
        await sheet.Tab.ClickAsync("[data-erase]");
        await book.SeeStateAsync("Erased in another tab");
        await book.WriteAsync("more");
        await book.SeeStateAsync("Not kept");
        Assert.Null(await book.Tab.RunAsync<string?>("id => localStorage.getItem('sitegen:/:answers:' + id)", Id));
    }

    private static Task<string> StoredAsync(Sheet sheet) => sheet.Tab.RunAsync<string>("() => Object.values(localStorage).join(' ')");

    private static async Task<(Sheet First, Sheet Second)> OpenTwiceAsync(Reader reader) =>
        (await Sheet.OpenAsync(reader, Id), await Sheet.OpenAsync(await reader.NewTabAsync(), reader.Url, Id));

    private static async Task<(Sheet First, Sheet Second)> WriteInBothAndKeepTheFirstAsync(Reader reader)
    {
        var (first, second) = await OpenTwiceAsync(reader);
        await second.WriteAsync("second");
        await first.WriteAsync("first");
        await first.KeepAsync();
        return (first, second);
    }

    private static async Task<(Sheet First, Sheet Second)> KeepAndOpenAgainAsync(Reader reader)
    {
        var first = await Sheet.OpenAsync(reader, Id);
        await first.WriteAsync("first");
        await first.KeepAsync();
        var second = await Sheet.OpenAsync(await reader.NewTabAsync(), reader.Url, Id);
        await second.SeeKeptAsync();
        return (first, second);
    }
}
