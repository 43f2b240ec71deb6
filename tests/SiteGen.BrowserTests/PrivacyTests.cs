namespace SiteGen.BrowserTests;

/// <summary>Nothing leaves the device: a reader does on every page what can be done there, and everything that the browser sends is read.</summary>
public sealed class PrivacyTests(SiteFixture site)
{
    // Told from every other text, also when it is encoded.
    private const string Secret = "zqxsecretzqx";

    [BrowserTheory]
    [EveryEngine]
    public async Task A_walk_over_every_page_sends_nothing_away_and_leaves_nothing_behind(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, "window.print = () => { window.printed = true; };");
        foreach (var address in site.PagesFor(engine))
        {
            await reader.Tab.GoAsync(reader.Url + address);
            await TypeEverywhereAsync(reader.Tab);
            await UseToolsAsync(reader);
            Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
            await reader.Tab.ClickAsync("a.exit");
            await reader.Tab.SeeAddressAsync(reader.Elsewhere);
        }

        AssertNothingWentOut(reader);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Without_script_nothing_is_sent_either(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, withoutScripts: true);
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(reader, id);
            await sheet.WriteAsync(Secret);
            const string Box = "form[data-sheet] input:is([type=radio], [type=checkbox])";
            if (await reader.Tab.CountAsync(Box) > 0)
            {
                await reader.Tab.CheckAsync(Box);
                await reader.Tab.PressAsync("Enter");
            }
        }

        AssertNothingWentOut(reader, complaints: false);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task After_erasing_everything_all_storage_and_the_form_are_empty_and_stay_so(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + "steps/why-it-ended.html");
        await reader.Tab.CheckAsync("[data-done]");
        await reader.Tab.ClickAsync("[data-mode]");
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.FillAsync(Secret);
        await sheet.KeepAsync();
        await reader.Tab.ClickAsync("[data-erase-all]");
        await sheet.Tab.SeeTextAsync(Sheet.State, "Erased.");
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
        await sheet.SeeEmptyAsync();
        Assert.DoesNotContain(Secret, await reader.Tab.ContentAsync(), StringComparison.Ordinal);
        await reader.Tab.ReloadAsync();
        await sheet.SeeEmptyAsync();
        await sheet.LeaveAndComeBackAsync();
        await sheet.SeeEmptyAsync();
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
        AssertNothingWentOut(reader);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task What_was_searched_for_and_the_own_ticks_do_not_come_back(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + "search.html");
        await reader.Tab.FillAsync("#q", Secret);
        await reader.Tab.GoAsync(reader.Url + "steps/why-it-ended.html");
        await reader.Tab.CheckAsync("[data-passing]");
        await reader.Tab.BackAsync();
        await reader.Tab.SeeValueAsync("#q", string.Empty);
        await reader.Tab.SeeCountAsync("[data-results] > li", 0);
        await reader.Tab.ForwardAsync();
        await reader.Tab.SeeCountAsync("[data-passing]:checked", 0);
        await reader.Tab.CheckAsync("[data-passing]");
        await reader.Tab.ReloadAsync();
        await reader.Tab.SeeCountAsync("[data-passing]:checked", 0);
    }

    private static async Task TypeEverywhereAsync(Tab tab)
    {
        await tab.RunAsync("""
            secret => document.querySelectorAll('textarea, input[type=search]').forEach(box => {
              box.value = secret;
              box.dispatchEvent(new Event('input', { bubbles: true }));
            })
            """, Secret);
        if (await tab.CountAsync(Sheet.FirstText) > 0)
        {
            await tab.TypeAsync(Sheet.FirstText, Secret);
            await tab.PressAsync("Enter");
        }

        await tab.RunAsync("() => document.querySelectorAll('main input:is([type=checkbox], [type=radio]):not([data-done], [data-keep])').forEach(box => box.click())");
    }

    private static async Task UseToolsAsync(Reader reader)
    {
        var tab = reader.Tab;
        if (await tab.CountAsync("[data-save]") > 0)
        {
            var sheet = new Sheet(tab, reader.Url, string.Empty);
            var file = await sheet.SaveAsync();
            Assert.Contains(Secret, System.Text.Encoding.UTF8.GetString(file), StringComparison.Ordinal);
            await tab.ClickAsync("[data-print=blank]");
            await tab.ClickAsync("[data-print=filled]");
            Assert.True(await tab.RunAsync<bool>("() => window.printed"));
            await sheet.EraseAsync();
            await sheet.OpenFileAsync(file);
            await tab.SeeTextAsync(Sheet.State, "The file is open.");
        }

        if (await tab.CountAsync("[data-erase-all]") > 0)
        {
            await tab.ClickAsync("[data-erase-all]");
        }
    }

    // A request to anywhere else is a complaint.
    private static void AssertNothingWentOut(Reader reader, bool complaints = true)
    {
        Assert.NotEmpty(reader.Requests);
        foreach (var request in reader.Requests)
        {
            Assert.Equal("GET", request.Method);
            Assert.DoesNotContain(Secret, request.Path + request.Headers, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Cookie:", request.Headers, StringComparison.OrdinalIgnoreCase);
            Assert.False(request.Host == "localhost" && request.Headers.Contains(reader.Url, StringComparison.Ordinal), "The exit tells where the reader was.");
        }

        if (complaints)
        {
            Assert.Empty(reader.Complaints);
        }
    }
}
