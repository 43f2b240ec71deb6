
namespace SiteGen.BrowserTests;

/// <summary>Broken and hostile files: refused by name, or taken in but for what is wrong; nothing runs, nothing else is lost.</summary>
public sealed class HostileFileTests(SiteFixture site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task A_hostile_file_changes_nothing_that_it_has_no_right_answer_for(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, HostileFile.Id);
        const string Text = $"[name='{HostileFile.Text}']";
        foreach (var (name, file) in HostileFile.All)
        {
            await reader.Tab.ReloadAsync();
            await reader.Tab.FillAsync(Text, HostileFile.Old);
            await reader.Tab.CheckAsync($"[name='{HostileFile.Choice}']");
            var before = await sheet.ReadAsync();
            await sheet.OpenFileAsync(file.Content);
            await SeeAsync(sheet, name, file);
            if (file.Writes is null)
            {
                Assert.True(before == await sheet.ReadAsync(), name);
            }
            else
            {
                Assert.True(file.Writes == await reader.Tab.ValueAsync(Text), name);
            }

            Assert.True(await reader.Tab.CountAsync("tbody[data-rows=reasons] > tr") == 4, name);
            Assert.True(await reader.Tab.RunAsync<bool>("() => !('hacked' in window) && !('hacked' in {}) && !document.querySelector('main img')"), name);
        }

        Assert.True(HostileFile.All.Count >= 40);
        Assert.Empty(reader.Complaints);
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
    }

    private static async Task SeeAsync(Sheet sheet, string name, HostileFile file)
    {
        try
        {
            await sheet.SeeStateAsync(file.Says);
            if (file.Lists is not null)
            {
                await sheet.Tab.SeeWordsAsync(Sheet.Problems, file.Lists);
            }
            else
            {
                await sheet.Tab.SeeTextAsync(Sheet.Problems, string.Empty);
            }
        }
        catch (Xunit.Sdk.XunitException failure)
        {
            Assert.Fail($"{name}: {failure.Message}");
        }
    }
}
