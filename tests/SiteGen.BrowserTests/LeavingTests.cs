
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
