using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>A worksheet that is open in a tab.</summary>
internal sealed class Sheet(IPage page, string address)
{
    public const string Typed = "My own words, with ü, “quotes” & <b>signs</b>";

    private const string FillAll = """
        text => document.querySelectorAll('form[data-sheet]').forEach(form => {
          const names = new Set();
          for (const control of form.elements) {
            if (control.tagName === 'TEXTAREA') {
              control.value = (text + ' ' + control.name).slice(0, control.maxLength);
            } else if (control.type === 'checkbox') {
              control.checked = true;
            } else if (control.type === 'radio') {
              control.checked = !names.has(control.name) || names.size % 2 === 0;
              names.add(control.name);
            }
          }
          form.querySelector('textarea').dispatchEvent(new Event('input', { bubbles: true }));
        })
        """;

    private const string ReadAll = """
        () => JSON.stringify(Object.fromEntries(Array.from(document.querySelectorAll('form[data-sheet]'), form => [form.dataset.sheet,
          Object.fromEntries(Array.from(form.elements).filter(control => control.name && (control.type === 'textarea' ? control.value !== '' : control.checked))
            .map(control => [control.name, control.type === 'checkbox' ? true : control.value]))])), null, 1)
        """;

    public const string Empty = "{}";

    public IPage Page => page;

    public ILocator State => page.Locator("[data-state]");

    public ILocator Problems => page.Locator("[data-problems]");

    public ILocator Conflict => page.Locator("[data-conflict]");

    public ILocator KeepBox => page.Locator("[data-keep]");

    public ILocator FirstText => page.Locator("form[data-sheet] textarea").First;

    public static async Task<Sheet> OpenAsync(Visit visit, string root, string id) => await OpenAsync(visit.Page, root, id);

    public static async Task<Sheet> OpenAsync(IPage page, string root, string id)
    {
        var address = root + (id == "workbook" ? "workbook.html" : $"worksheets/{id}.html");
        var sheet = new Sheet(page, address);
        await page.GotoAsync(address);
        return sheet;
    }

    /// <summary>Writes into every box, ticks every box, and chooses one of every group.</summary>
    public async Task FillAsync(string text = Typed) => await page.EvaluateAsync(FillAll, text);

    /// <summary>What is in the form: a JSON map from sheet to control name to value, without what is empty.</summary>
    public async Task<string> ReadAsync() => await page.EvaluateAsync<string>(ReadAll);

    public async Task<bool> IsEmptyAsync()
    {
        using var read = JsonDocument.Parse(await ReadAsync());
        return read.RootElement.EnumerateObject().All(sheet => !sheet.Value.EnumerateObject().Any());
    }

    public async Task KeepAsync()
    {
        await KeepBox.CheckAsync();
        await SeeKeptAsync();
    }

    public async Task SeeKeptAsync() => await Assertions.Expect(State).ToContainTextAsync("Kept in this browser");

    public async Task<byte[]> SaveAsync()
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-save]").ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    public async Task OpenFileAsync(byte[] content) =>
        await page.Locator("[data-open]").SetInputFilesAsync(new FilePayload { Name = "file.json", MimeType = "application/json", Buffer = content });

    public async Task OpenFileAsync(string content) => await OpenFileAsync(Encoding.UTF8.GetBytes(content));

    /// <summary>Goes elsewhere and comes back by the browser's own button.</summary>
    public async Task LeaveAndComeBackAsync(string elsewhere)
    {
        await page.GotoAsync(elsewhere);
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await Assertions.Expect(page.Locator("[data-state]")).Not.ToBeEmptyAsync();
    }

    /// <summary>How many entries all storage of this origin has, without what the browser's own tools add.</summary>
    public static async Task<string> StorageAsync(IPage page) => await page.EvaluateAsync<string>("""
        async () => JSON.stringify([
          ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(base => base.name),
          ...(globalThis.caches ? await caches.keys() : []), ...document.cookie.split(';').filter(Boolean)])
        """);
}
