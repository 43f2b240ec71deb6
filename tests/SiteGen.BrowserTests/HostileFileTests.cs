using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>Broken and hostile files: refused by name, or taken in but for what is wrong; nothing runs, nothing else is lost.</summary>
public sealed class HostileFileTests(SiteFixture site)
{
    [BrowserFact]
    public async Task A_hostile_file_changes_nothing_that_it_has_no_right_answer_for()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, HostileFile.Id);
        var text = visit.Page.Locator($"[name='{HostileFile.Text}']");
        foreach (var (name, file) in HostileFile.All)
        {
            await visit.Page.ReloadAsync();
            await text.FillAsync(HostileFile.Old);
            await visit.Page.CheckAsync($"[name='{HostileFile.Choice}'] >> nth=0");
            var before = await sheet.ReadAsync();
            await sheet.OpenFileAsync(file.Content);
            await SeeAsync(sheet, name, file);
            if (file.Writes is null)
            {
                Assert.True(before == await sheet.ReadAsync(), name);
            }
            else
            {
                Assert.True(file.Writes == await text.InputValueAsync(), name);
            }

            Assert.True(await visit.Page.Locator("tbody[data-rows=reasons] > tr").CountAsync() == 4, name);
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => !('hacked' in window) && !('hacked' in {}) && !document.querySelector('main img')"), name);
        }

        Assert.True(HostileFile.All.Count >= 40);
        Assert.Empty(visit.Complaints);
        Assert.Equal("[]", await Sheet.StorageAsync(visit.Page));
    }

    private static async Task SeeAsync(Sheet sheet, string name, HostileFile file)
    {
        try
        {
            await Expect(sheet.State).ToContainTextAsync(file.Says);
            if (file.Lists is not null)
            {
                await Expect(sheet.Problems).ToContainTextAsync(file.Lists);
            }
            else
            {
                await Expect(sheet.Problems).ToBeEmptyAsync();
            }
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{name}: {failure.Message}");
        }
    }
}
