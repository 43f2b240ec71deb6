using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>The browser asks before words are lost, and only then.</summary>
public sealed class LeavingTests(SiteFixture site)
{
    private const string Id = "breakup-reasons";

    [BrowserFact]
    public async Task Leaving_with_text_that_is_neither_kept_nor_saved_is_asked_about()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.PressSequentiallyAsync("one");
        await visit.Page.GotoAsync(site.Url + "about.html");
        Assert.StartsWith("beforeunload", Assert.Single(visit.Questions), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Leaving_an_empty_a_kept_a_saved_or_an_erased_sheet_is_not_asked_about()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.PressSequentiallyAsync("one");
        await sheet.FirstText.FillAsync(string.Empty);
        await visit.Page.GotoAsync(site.Url + "about.html");
        await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.PressSequentiallyAsync("one");
        await sheet.SaveAsync();
        await visit.Page.GotoAsync(site.Url + "about.html");
        await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.PressSequentiallyAsync("one");
        await sheet.KeepAsync();
        await visit.Page.GotoAsync(site.Url + "about.html");
        Assert.Empty(visit.Questions);
        await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.FirstText.PressSequentiallyAsync("one");
        await visit.Page.Locator("[data-erase]").ClickAsync();
        await visit.Page.GotoAsync(site.Url + "about.html");
        Assert.StartsWith("confirm", Assert.Single(visit.Questions), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Words_typed_just_before_leaving_are_kept()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.KeepBox.CheckAsync();
        await sheet.FirstText.PressSequentiallyAsync("last words");
        await visit.Page.ReloadAsync();
        await sheet.SeeKeptAsync();
        await Expect(sheet.FirstText).ToHaveValueAsync("last words");
        Assert.Empty(visit.Questions);
    }

    [BrowserFact]
    public async Task Text_that_storage_refuses_is_asked_about()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Context.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }");
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        await sheet.KeepBox.CheckAsync();
        await sheet.FirstText.PressSequentiallyAsync("one");
        await visit.Page.GotoAsync(site.Url + "about.html");
        Assert.StartsWith("beforeunload", Assert.Single(visit.Questions), StringComparison.Ordinal);
    }
}
