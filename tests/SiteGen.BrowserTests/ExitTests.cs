namespace SiteGen.BrowserTests;

/// <summary>The quiet exit: at once, from every page, with script and without, and nothing comes back.</summary>
public sealed class ExitTests(SiteFixture site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task The_link_leads_away_from_every_page_without_script(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, withoutScripts: true);
        foreach (var address in site.PagesFor(engine))
        {
            await reader.Tab.GoAsync(reader.Url + address);
            await reader.Tab.ClickAsync("a.exit");
            await reader.Tab.SeeAddressAsync(reader.Elsewhere);
        }

        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task With_script_the_entry_is_replaced_and_Back_leads_to_the_page_before(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + "about.html");
        await reader.Tab.GoAsync(reader.Url + "safety.html");
        await reader.Tab.ClickAsync("a.exit");
        await reader.Tab.SeeAddressAsync(reader.Elsewhere);
        await reader.Tab.BackAsync();
        await reader.Tab.SeeAddressAsync(reader.Url + "about.html");
    }

    [BrowserTheory]
    [EveryEngine("index.html")]
    [EveryEngine("guide.html")]
    [EveryEngine("worksheets/breakup-reasons.html")]
    public async Task The_page_is_covered_before_the_other_one_has_come(Engine engine, string address)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + address);
        var seen = await reader.Tab.RunAsync<string>("() => { document.querySelector('a.exit').click(); return document.querySelector('main').getClientRects().length + document.title.trim(); }");
        Assert.Equal("0", seen);
        await reader.Tab.SeeAddressAsync(reader.Elsewhere);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Shift_three_times_leaves_every_page(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        foreach (var address in site.PagesFor(engine))
        {
            await reader.Tab.GoAsync(reader.Url + address);
            await PressShiftThriceAsync(reader.Tab);
            await reader.Tab.SeeAddressAsync(reader.Elsewhere);
        }
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Holding_Shift_or_typing_capitals_leads_nowhere(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.Tab.FocusAsync(Sheet.FirstText);
        await reader.Tab.HoldAsync("Shift", 5);
        await PressAsync(reader.Tab, "Shift+A", "Shift+B", "Shift+C", "Shift", "a", "Shift", "b", "Shift", "Shift");
        await sheet.Tab.SeeValueAsync(Sheet.FirstText, "ABCab");
        Assert.DoesNotContain(reader.Requests, request => request.Host == "localhost");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Leaving_in_haste_asks_nothing_and_Back_brings_no_text_back(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await reader.Tab.GoAsync(reader.Url + "worksheets/breakup-reasons.html#main");
        await sheet.Tab.TypeAsync(Sheet.FirstText, "one");
        await PressShiftThriceAsync(reader.Tab);
        await reader.Tab.SeeAddressAsync(reader.Elsewhere);
        Assert.Empty(reader.Questions);
        await reader.Tab.BackAsync();
        await sheet.SeeEmptyAsync();
        Assert.DoesNotContain(">one", await reader.Tab.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
    }

    // In one go: on a busy machine single presses through the driver may come too slowly to count.
    private static async Task PressShiftThriceAsync(Tab tab) => await tab.RunAsync("""
        () => {
          for (let press = 0; press < 3; press++) {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, cancelable: true }));
          }
        }
        """);

    private static async Task PressAsync(Tab tab, params string[] keys)
    {
        foreach (var key in keys)
        {
            await tab.PressAsync(key);
        }
    }
}
