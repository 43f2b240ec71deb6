using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>Saving the answers as a file and opening it again.</summary>
public sealed class FileTests(SiteFixture site)
{
    [BrowserFact]
    public async Task Every_sheet_that_is_saved_erased_and_opened_is_the_same()
    {
        await using var visit = await Visit.BeginAsync(site);
        foreach (var id in site.Sheets.Append("workbook"))
        {
            var sheet = await Sheet.OpenAsync(visit, site.Url, id);
            await sheet.FillAsync($"{id} {Sheet.Typed}");
            var before = await sheet.ReadAsync();
            var file = await sheet.SaveAsync();
            await visit.Page.Locator("[data-erase]").ClickAsync();
            Assert.True(await sheet.IsEmptyAsync());
            await sheet.OpenFileAsync(file);
            await Expect(sheet.State).ToHaveTextAsync("The file is open.");
            Assert.Equal(before, await sheet.ReadAsync());
            Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
        }

        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_saved_file_has_a_neutral_name_and_says_its_format_and_version()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FirstText.FillAsync("one");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("[data-save]").ClickAsync());
        Assert.Matches(@"^worksheet-\d{4}-\d\d-\d\d\.json$", download.SuggestedFilename);
        using var json = JsonDocument.Parse(await sheet.SaveAsync());
        Assert.Equal("sitegen-answers", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Single(json.RootElement.GetProperty("sheets").EnumerateObject());
    }

    [BrowserFact]
    public async Task Rows_beyond_the_first_ones_come_back_from_a_file()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        var add = visit.Page.Locator(".add").First;
        await add.ClickAsync();
        await add.ClickAsync();
        await sheet.FillAsync();
        var before = await sheet.ReadAsync();
        var file = await sheet.SaveAsync();
        await visit.Page.ReloadAsync();
        await sheet.OpenFileAsync(file);
        await Expect(sheet.State).ToHaveTextAsync("The file is open.");
        Assert.Equal(before, await sheet.ReadAsync());
    }

    [BrowserFact]
    public async Task A_file_does_not_replace_written_text_without_a_question()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FirstText.FillAsync("old");
        var file = await sheet.SaveAsync();
        await sheet.FirstText.FillAsync("new");
        visit.Yes = false;
        await sheet.OpenFileAsync(file);
        Assert.StartsWith("confirm", await visit.NextQuestionAsync(), StringComparison.Ordinal);
        await Expect(sheet.FirstText).ToHaveValueAsync("new");
        visit.Yes = true;
        await sheet.OpenFileAsync(file);
        await Expect(sheet.FirstText).ToHaveValueAsync("old");
    }

    [BrowserFact]
    public async Task A_file_does_not_replace_kept_text_without_a_question()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, "breakup-reasons");
        await sheet.FirstText.FillAsync("old");
        var file = await sheet.SaveAsync();
        await sheet.FirstText.FillAsync("new");
        await sheet.KeepAsync();
        visit.Yes = false;
        await sheet.OpenFileAsync(file);
        Assert.StartsWith("confirm", await visit.NextQuestionAsync(), StringComparison.Ordinal);
        await Expect(sheet.FirstText).ToHaveValueAsync("new");
    }
}
