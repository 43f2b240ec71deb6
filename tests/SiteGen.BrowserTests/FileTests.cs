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

    [BrowserFact]
    public async Task A_sheet_of_the_workbook_s_file_is_taken_and_the_others_are_named()
    {
        await using var visit = await Visit.BeginAsync(site);
        var book = await Sheet.OpenAsync(visit, site.Url, "workbook");
        await book.FillAsync("words");
        var file = await book.SaveAsync();
        var sheet = await Sheet.OpenAsync(visit, site.Url, "my-week");
        await sheet.OpenFileAsync(file);
        await Expect(sheet.State).ToHaveTextAsync($"The file is open. Left out: {site.Sheets.Count() - 1}.");
        foreach (var id in site.Sheets)
        {
            await Expect(sheet.Problems).ToContainTextAsync(id == "my-week" ? ": another sheet" : $"{id}: another sheet");
        }

        await Expect(sheet.Problems).Not.ToContainTextAsync("my-week");
        await Expect(sheet.FirstText).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^words "));
    }

    [BrowserFact]
    public async Task What_was_left_out_stays_listed_while_the_reader_writes_it_anew()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, HostileFile.Id);
        await sheet.OpenFileAsync($$"""{"format": "sitegen-answers", "version": 1, "sheets": {"{{HostileFile.Id}}": {"{{HostileFile.Text}}": "new", "gone": "some words"} } }""");
        await Expect(sheet.Problems).ToHaveTextAsync("gone: no such question here");
        await sheet.FirstText.FillAsync("newer");
        await sheet.KeepAsync();
        await Expect(sheet.Problems).ToHaveTextAsync("gone: no such question here");
        await visit.Page.Locator("[data-erase]").ClickAsync();
        await Expect(sheet.Problems).ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task A_row_of_a_file_is_made_where_its_answer_fits()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, HostileFile.Id);
        await sheet.OpenFileAsync($$"""{"format": "sitegen-answers", "version": 1, "sheets": {"{{HostileFile.Id}}": {"reasons_6_what": "six", "reasons_6_could": "not-sure"} } }""");
        await Expect(visit.Page.Locator("tbody[data-rows=reasons] > tr")).ToHaveCountAsync(6);
        await Expect(visit.Page.Locator("[name=reasons_6_what]")).ToHaveValueAsync("six");
        await Expect(visit.Page.Locator("[name=reasons_6_could]").Nth(2)).ToBeCheckedAsync();
    }
}
