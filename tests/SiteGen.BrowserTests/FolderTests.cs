
namespace SiteGen.BrowserTests;

/// <summary>A sheet without a server, and a sheet without script.</summary>
public sealed class FolderTests(SiteFixture site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task From_a_folder_keeping_is_not_offered_and_saving_a_file_is(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(reader.Tab, reader.FileUrl, id);
            await sheet.Tab.SeeHiddenAsync(Sheet.KeepBox);
            await reader.Tab.SeeShownAsync("[data-file-note]");
            await sheet.FillAsync();
            var before = await sheet.ReadAsync();
            var file = await sheet.SaveAsync();
            await reader.Tab.ClickAsync("[data-erase]");
            await sheet.OpenFileAsync(file);
            await sheet.Tab.SeeTextAsync(Sheet.State, "The file is open.");
            Assert.Equal(before, await sheet.ReadAsync());
        }

        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Without_script_a_sheet_is_there_with_its_downloads_and_no_dead_button(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, withoutScripts: true);
        foreach (var id in site.Sheets)
        {
            await Sheet.OpenAsync(reader, id);
            await reader.Tab.SeeShownAsync("textarea");
            Assert.Equal(0, await reader.Tab.RunAsync<int>("() => Array.from(document.querySelectorAll('button, [data-tools] input')).filter(control => !control.disabled && control.getClientRects().length > 0).length"));
            await reader.Tab.SeeShownAsync($"[data-tools] a[href$='{id}.txt']");
        }
    }
}
