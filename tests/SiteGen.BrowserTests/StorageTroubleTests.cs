namespace SiteGen.BrowserTests;

/// <summary>Storage that is full, blocked or emptied by the browser: said in words, and nothing is lost from the page.</summary>
public sealed class StorageTroubleTests(SiteFixture site)
{
    private const string Id = "breakup-reasons";

    [BrowserTheory]
    [EveryEngine("QuotaExceededError", "Not kept: this browser’s storage is full. Save a file.")]
    [EveryEngine("NS_ERROR_DOM_QUOTA_REACHED", "Not kept: this browser’s storage is full. Save a file.")]
    [EveryEngine("SecurityError", "Not kept: this browser blocks storage. Save a file.")]
    public async Task Storage_that_takes_nothing_is_said_in_words_and_the_text_stays(Engine engine, string error, string says)
    {
        await using var reader = await site.BeginAsync(engine, $"Storage.prototype.setItem = () => {{ throw new DOMException('no', '{error}'); }};");
        var sheet = await Sheet.OpenAsync(reader, Id);
        await sheet.WriteAsync("one");
        await sheet.Tab.CheckAsync(Sheet.KeepBox);
        await sheet.Tab.SeeTextAsync(Sheet.State, says);
        await sheet.Tab.SeeValueAsync(Sheet.FirstText, "one");
        Assert.Contains("one", System.Text.Encoding.UTF8.GetString(await sheet.SaveAsync()), StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Storage_that_cannot_even_be_asked_leaves_a_sheet_that_works(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, """
            for (const name of ['localStorage', 'sessionStorage']) {
              Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
            }
            """);
        foreach (var address in site.PagesFor(engine))
        {
            await reader.Tab.GoAsync(reader.Url + address);
        }

        var sheet = await Sheet.OpenAsync(reader, Id);
        await sheet.WriteAsync("one");
        await sheet.Tab.CheckAsync(Sheet.KeepBox);
        await sheet.Tab.SeeTextAsync(Sheet.State, "Not kept: this browser blocks storage. Save a file.");
        await reader.Tab.ClickAsync("[data-erase]");
        await sheet.Tab.SeeTextAsync(Sheet.State, "Erased.");
        await reader.Tab.ClickAsync("[data-mode]");
        Assert.Equal("dark", await reader.Tab.AttributeAsync("html", "data-theme"));
        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Storage_that_is_truly_full_is_said_in_words_and_what_was_kept_stays(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, Id);
        await sheet.WriteAsync("one");
        await sheet.KeepAsync();
        await reader.Tab.RunAsync("""
            () => {
              for (let size = 1 << 22; size >= 1; size >>= 1) {
                try { for (let i = 0; ; i++) { localStorage.setItem('other ' + size + ' ' + i, 'x'.repeat(size)); } } catch { }
              }
            }
            """);
        await sheet.WriteAsync(new string('w', 500));
        await sheet.Tab.SeeTextAsync(Sheet.State, "Not kept: this browser’s storage is full. Save a file.");
        Assert.Contains("one", await reader.Tab.RunAsync<string>("id => localStorage.getItem('sitegen:/:answers:' + id)", Id), StringComparison.Ordinal);
        await sheet.Tab.SeeValueAsync(Sheet.FirstText, new string('w', 500));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task What_the_browser_has_dropped_is_kept_again_with_a_word_about_it(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, Id);
        await sheet.WriteAsync("one");
        await sheet.KeepAsync();
        await reader.Tab.RunAsync("() => localStorage.clear()");
        await sheet.WriteAsync("two");
        await sheet.Tab.SeeTextAsync(Sheet.State, new System.Text.RegularExpressions.Regex(@"^The browser had dropped it\. Kept again, .*\d:\d\d"));
        Assert.Contains("two", await reader.Tab.RunAsync<string>("() => Object.values(localStorage).join(' ')"), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [EveryEngine("not JSON")]
    [EveryEngine("null")]
    [EveryEngine("[]")]
    [EveryEngine("""{"version":1,"saved":5,"answers":[]}""")]
    [EveryEngine("""{"version":1,"saved":"x","answers":{"reason-given":{"a":1},"__proto__":"b","nonsense":"c"}}""")]
    public async Task Rubbish_in_the_storage_does_not_stop_a_sheet(Engine engine, string rubbish)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, Id);
        await reader.Tab.RunAsync("rubbish => localStorage.setItem('sitegen:/:answers:breakup-reasons', rubbish)", rubbish);
        await reader.Tab.ReloadAsync();
        await sheet.Tab.SeeSomeTextAsync(Sheet.State);
        await sheet.SeeEmptyAsync();
        await sheet.WriteAsync("one");
        await sheet.Tab.CheckAsync(Sheet.KeepBox);
        await sheet.SeeKeptAsync();
        Assert.Empty(reader.Complaints);
    }
}
