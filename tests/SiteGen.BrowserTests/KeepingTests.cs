using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>"Keep on this device": what was kept comes back, what was not does not.</summary>
public sealed class KeepingTests(SiteFixture site)
{
    [BrowserFact]
    public async Task Every_sheet_that_is_filled_and_kept_is_the_same_after_a_reload()
    {
        await using var visit = await Visit.BeginAsync(site);
        foreach (var id in site.Sheets.Append("workbook"))
        {
            var sheet = await Sheet.OpenAsync(visit, site.Url, id);
            await sheet.FillAsync(id);
            var before = await sheet.ReadAsync();
            await sheet.KeepAsync();
            await visit.Page.ReloadAsync();
            await sheet.SeeKeptAsync();
            Assert.Equal(before, await sheet.ReadAsync());
            await visit.Page.Locator("[data-erase]").ClickAsync();
        }

        Assert.Empty(visit.Complaints);
        Assert.DoesNotContain(visit.Questions, question => question.StartsWith("beforeunload", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_sheet_that_was_kept_in_the_workbook_is_there_on_its_own_page()
    {
        await using var visit = await Visit.BeginAsync(site);
        var book = await Sheet.OpenAsync(visit, site.Url, "workbook");
        await book.FirstText.FillAsync("one");
        await book.KeepAsync();
        var name = await book.FirstText.GetAttributeAsync("name");
        var (id, field) = (name!.Split('.')[0], name.Split('.')[1]);
        var sheet = await Sheet.OpenAsync(visit, site.Url, id);
        await sheet.SeeKeptAsync();
        await Expect(visit.Page.Locator($"[name='{field}']")).ToHaveValueAsync("one");
    }

    [BrowserFact]
    public async Task Text_that_is_not_kept_is_gone_after_a_reload_and_after_Back()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FillAsync();
        await visit.Page.ReloadAsync();
        Assert.True(await sheet.IsEmptyAsync());
        await sheet.FillAsync();
        await sheet.LeaveAndComeBackAsync(site.Url + "about.html");
        Assert.True(await sheet.IsEmptyAsync());
        await Expect(sheet.State).ToHaveTextAsync("Nothing is written yet.");
        Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
    }

    [BrowserFact]
    public async Task Kept_text_comes_back_on_Back()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FillAsync();
        await sheet.KeepAsync();
        var before = await sheet.ReadAsync();
        await sheet.LeaveAndComeBackAsync(site.Url + "about.html");
        await sheet.SeeKeptAsync();
        Assert.Equal(before, await sheet.ReadAsync());
    }

    [BrowserFact]
    public async Task Taking_the_tick_out_empties_the_storage_and_leaves_the_text()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FirstText.FillAsync("one");
        await sheet.KeepAsync();
        await sheet.KeepBox.UncheckAsync();
        await Expect(sheet.State).ToContainTextAsync("Not kept");
        Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
        await Expect(sheet.FirstText).ToHaveValueAsync("one");
    }

    [BrowserFact]
    public async Task Erasing_a_sheet_empties_form_and_storage_and_keeps_nothing_from_then_on()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FillAsync();
        await sheet.KeepAsync();
        await visit.Page.Locator("[data-erase]").ClickAsync();
        await Expect(sheet.State).ToHaveTextAsync("Erased.");
        Assert.True(await sheet.IsEmptyAsync());
        Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
        await Expect(sheet.KeepBox).Not.ToBeCheckedAsync();
        await visit.Page.ReloadAsync();
        Assert.True(await sheet.IsEmptyAsync());
        await Expect(sheet.KeepBox).Not.ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task A_refused_question_erases_nothing()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FirstText.FillAsync("one");
        await sheet.KeepAsync();
        var stored = await Sheet.StorageAsync(visit.Page);
        visit.Yes = false;
        await visit.Page.Locator("[data-erase]").ClickAsync();
        await visit.Page.Locator("[data-erase-all]").ClickAsync();
        Assert.Equal(2, visit.Questions.Count);
        await Expect(sheet.FirstText).ToHaveValueAsync("one");
        Assert.Equal(stored, await Sheet.StorageAsync(visit.Page));
    }

    [BrowserFact]
    public async Task Erasing_everything_elsewhere_takes_only_what_belongs_to_this_site()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FirstText.FillAsync("one");
        await sheet.KeepAsync();
        await visit.Page.GotoAsync(site.DeepUrl + "privacy.html");
        await visit.Page.Locator("[data-erase-all]").ClickAsync();
        Assert.NotEqual("[]", await Sheet.StorageAsync(visit.Page));
        await visit.Page.GotoAsync(site.Url + "privacy.html");
        await visit.Page.Locator("[data-erase-all]").ClickAsync();
        await Expect(visit.Page.Locator("[data-erased]")).ToBeVisibleAsync();
        Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
    }
}
