using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>Storage that is full, blocked or emptied by the browser: said in words, and nothing is lost from the page.</summary>
public sealed class StorageTroubleTests(SiteFixture site)
{
    private const string Id = "breakup-reasons";

    [BrowserTheory]
    [InlineData("QuotaExceededError", "Not kept: this browser’s storage is full. Save a file.")]
    [InlineData("NS_ERROR_DOM_QUOTA_REACHED", "Not kept: this browser’s storage is full. Save a file.")]
    [InlineData("SecurityError", "Not kept: this browser blocks storage. Save a file.")]
    public async Task Storage_that_takes_nothing_is_said_in_words_and_the_text_stays(string error, string says)
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Context.AddInitScriptAsync($"Storage.prototype.setItem = () => {{ throw new DOMException('no', '{error}'); }}");
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.FillAsync("one");
        await sheet.KeepBox.CheckAsync();
        await Expect(sheet.State).ToHaveTextAsync(says);
        await Expect(sheet.FirstText).ToHaveValueAsync("one");
        Assert.Contains("one", System.Text.Encoding.UTF8.GetString(await sheet.SaveAsync()), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Storage_that_cannot_even_be_asked_leaves_a_sheet_that_works()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Context.AddInitScriptAsync("""
            for (const name of ['localStorage', 'sessionStorage']) {
              Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
            }
            """);
        foreach (var address in site.Pages)
        {
            await visit.Page.GotoAsync(site.Url + address);
        }

        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.FillAsync("one");
        await sheet.KeepBox.CheckAsync();
        await Expect(sheet.State).ToHaveTextAsync("Not kept: this browser blocks storage. Save a file.");
        await visit.Page.Locator("[data-erase]").ClickAsync();
        await Expect(sheet.State).ToHaveTextAsync("Erased.");
        await visit.Page.Locator("[data-mode]").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Storage_that_is_truly_full_is_said_in_words_and_what_was_kept_stays()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.FillAsync("one");
        await sheet.KeepAsync();
        await visit.Page.EvaluateAsync("""
            () => {
              for (let size = 1 << 22; size >= 1; size >>= 1) {
                try { for (let i = 0; ; i++) { localStorage.setItem('other ' + size + ' ' + i, 'x'.repeat(size)); } } catch { }
              }
            }
            """);
        await sheet.FirstText.FillAsync(new string('w', 500));
        await Expect(sheet.State).ToHaveTextAsync("Not kept: this browser’s storage is full. Save a file.");
        Assert.Contains("one", await visit.Page.EvaluateAsync<string>("id => localStorage.getItem('sitegen:/:answers:' + id)", Id), StringComparison.Ordinal);
        await Expect(sheet.FirstText).ToHaveValueAsync(new string('w', 500));
    }

    [BrowserFact]
    public async Task What_the_browser_has_dropped_is_kept_again_with_a_word_about_it()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.FillAsync("one");
        await sheet.KeepAsync();
        await visit.Page.EvaluateAsync("() => localStorage.clear()");
        await sheet.FirstText.FillAsync("two");
        await Expect(sheet.State).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^The browser had dropped it\. Kept again, .*\d:\d\d"));
        Assert.Contains("two", await visit.Page.EvaluateAsync<string>("() => Object.values(localStorage).join(' ')"), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"version":1,"saved":5,"answers":[]}""")]
    [InlineData("""{"version":1,"saved":"x","answers":{"reason-given":{"a":1},"__proto__":"b","nonsense":"c"}}""")]
    public async Task Rubbish_in_the_storage_does_not_stop_a_sheet(string rubbish)
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await visit.Page.EvaluateAsync("rubbish => localStorage.setItem('sitegen:/:answers:breakup-reasons', rubbish)", rubbish);
        await visit.Page.ReloadAsync();
        await Expect(sheet.State).Not.ToBeEmptyAsync();
        Assert.True(await sheet.IsEmptyAsync());
        await sheet.FirstText.FillAsync("one");
        await sheet.KeepBox.CheckAsync();
        await sheet.SeeKeptAsync();
        Assert.Empty(visit.Complaints);
    }
}
