using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>A sheet without a server, and a sheet without script.</summary>
public sealed class FolderTests(SiteFixture site)
{
    [BrowserFact]
    public async Task From_a_folder_keeping_is_not_offered_and_saving_a_file_is()
    {
        await using var visit = await Visit.BeginAsync(site);
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(visit, site.FileUrl, id);
            await Expect(sheet.KeepBox).ToBeHiddenAsync();
            await Expect(visit.Page.Locator("[data-file-note]")).ToBeVisibleAsync();
            await sheet.FillAsync();
            var before = await sheet.ReadAsync();
            var file = await sheet.SaveAsync();
            await visit.Page.Locator("[data-erase]").ClickAsync();
            await sheet.OpenFileAsync(file);
            await Expect(sheet.State).ToHaveTextAsync("The file is open.");
            Assert.Equal(before, await sheet.ReadAsync());
        }

        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Without_script_a_sheet_is_there_with_its_downloads_and_no_dead_button()
    {
        await using var visit = await Visit.BeginAsync(site, new() { JavaScriptEnabled = false });
        foreach (var id in site.Sheets)
        {
            await Sheet.OpenAsync(visit, site.Url, id);
            await Expect(visit.Page.Locator("textarea").First).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("button:visible, [data-tools] input:visible")).ToHaveCountAsync(0);
            await Expect(visit.Page.Locator($"[data-tools] a[href$='{id}.txt']")).ToBeVisibleAsync();
        }
    }
}
