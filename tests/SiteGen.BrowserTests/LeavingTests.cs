
namespace SiteGen.BrowserTests;

/// <summary>The browser asks before words are lost, and only then.</summary>
public sealed class LeavingTests(SiteFixture site)
{
    private const string Id = "breakup-reasons";

    [BrowserTheory]
    [EveryEngine]
    public async Task Leaving_with_text_that_is_neither_kept_nor_saved_is_asked_about(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, Id);
        await sheet.Tab.TypeAsync(Sheet.FirstText, "one");
        await reader.Tab.GoAsync(reader.Url + "about.html");
        Assert.StartsWith("beforeunload", Assert.Single(reader.Questions), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Leaving_an_empty_a_kept_a_saved_or_an_erased_sheet_is_not_asked_about(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, Id);
        await sheet.Tab.TypeAsync(Sheet.FirstText, "one");
        await sheet.WriteAsync(string.Empty);
        await reader.Tab.GoAsync(reader.Url + "about.html");
        await Sheet.OpenAsync(reader, Id);
        await sheet.Tab.TypeAsync(Sheet.FirstText, "one");
        await sheet.SaveAsync();
        await reader.Tab.GoAsync(reader.Url + "about.html");
        await Sheet.OpenAsync(reader, Id);
        await sheet.Tab.TypeAsync(Sheet.FirstText, "one");
        await sheet.KeepAsync();
        await reader.Tab.GoAsync(reader.Url + "about.html");
        Assert.Empty(reader.Questions);
        await Sheet.OpenAsync(reader, Id);
        await sheet.Tab.TypeAsync(Sheet.FirstText, "one");
        await reader.Tab.ClickAsync("[data-erase]");
        await reader.Tab.GoAsync(reader.Url + "about.html");
        Assert.StartsWith("confirm", Assert.Single(reader.Questions), StringComparison.Ordinal);
    }

    /// <summary>As on an iPhone, whose browser asks nothing before it leaves: where the browser's own question is taken away, the page's own is there.</summary>
    [BrowserTheory]
    [EveryEngine]
    public async Task A_link_asks_once_before_words_are_lost_and_a_no_stays(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, "addEventListener('beforeunload', event => event.stopImmediatePropagation());");
        var sheet = await Sheet.OpenAsync(reader, Id);
        await reader.Tab.TypeAsync(Sheet.FirstText, "one");
        reader.Yes = false;
        await reader.Tab.ClickAsync(".quick a:not(.exit)");
        Assert.Equal("confirm: Leave? What you wrote is not kept.", await reader.NextQuestionAsync());
        await reader.Tab.SeeValueAsync(Sheet.FirstText, "one");
        Assert.StartsWith(sheet.Address, await reader.Tab.AddressAsync(), StringComparison.Ordinal);
        reader.Yes = true;
        await reader.Tab.ClickAsync(".quick a:not(.exit)");
        await reader.Tab.SeeAddressAsync(reader.Url + "safety.html#helplines");
        Assert.Equal(2, reader.Questions.Count);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Words_are_kept_before_the_page_is_out_of_sight(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, "if (location.hash === '#slow') { window.setTimeout = (run, wait) => wait ? 1 : queueMicrotask(run); }");
        var sheet = new Sheet(reader.Tab, reader.Url, Id);
        await reader.Tab.GoAsync(sheet.Address + "#slow");
        await reader.Tab.CheckAsync(Sheet.KeepBox);
        await reader.Tab.TypeAsync(Sheet.FirstText, "last words");
        Assert.DoesNotContain("last words", await Sheet.StoredAsync(reader.Tab), StringComparison.Ordinal);
        await reader.Tab.RunAsync("() => { Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); }");
        Assert.Contains("last words", await Sheet.StoredAsync(reader.Tab), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Words_typed_just_before_leaving_are_kept(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, Id);
        await sheet.Tab.CheckAsync(Sheet.KeepBox);
        await sheet.Tab.TypeAsync(Sheet.FirstText, "last words");
        await reader.Tab.ReloadAsync();
        await sheet.SeeKeptAsync();
        await sheet.Tab.SeeValueAsync(Sheet.FirstText, "last words");
        Assert.Empty(reader.Questions);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Text_that_storage_refuses_is_asked_about(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); };");
        var sheet = await Sheet.OpenAsync(reader, Id);
        await sheet.Tab.CheckAsync(Sheet.KeepBox);
        await sheet.Tab.TypeAsync(Sheet.FirstText, "one");
        await reader.Tab.GoAsync(reader.Url + "about.html");
        Assert.StartsWith("beforeunload", Assert.Single(reader.Questions), StringComparison.Ordinal);
    }
}
