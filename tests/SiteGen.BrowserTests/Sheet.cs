using System.Text;
using System.Text.Json;

namespace SiteGen.BrowserTests;

/// <summary>A worksheet that is open in a tab.</summary>
/// <param name="Root">Of the site, with a slash at the end.</param>
internal sealed record Sheet(Tab Tab, string Root, string Id)
{
    public const string Typed = "My own words, with ü, “quotes” & <b>signs</b>";

    public const string State = "[data-state]";

    public const string Problems = "[data-problems]";

    public const string Conflict = "[data-conflict]";

    public const string KeepBox = "[data-keep]";

    public const string FirstText = "form[data-sheet] textarea";

    private const string FillAll = """
        text => document.querySelectorAll('form[data-sheet]').forEach(form => {
          const names = new Set();
          for (const control of form.elements) {
            if (control.tagName === 'TEXTAREA') {
              control.value = (text + ' ' + control.name).slice(0, control.maxLength);
            } else if (control.matches('[type=date]')) {
              control.value = '2026-11-28';
            } else if (control.type === 'checkbox') {
              control.checked = true;
            } else if (control.type === 'radio') {
              control.checked = !names.has(control.name) || names.size % 2 === 0;
              names.add(control.name);
            }
          }
          form.querySelectorAll('textarea, [type=date]').forEach(area => area.dispatchEvent(new Event('input', { bubbles: true })));
        })
        """;

    /// <summary>A function of JavaScript: what is in the form, as <see cref="ReadAsync"/> gives it.</summary>
    public const string ReadAll = """
        () => JSON.stringify(Object.fromEntries(Array.from(document.querySelectorAll('form[data-sheet]'), form => [form.dataset.sheet,
          Object.fromEntries(Array.from(form.elements).filter(control => control.name && (/checkbox|radio/.test(control.type) ? control.checked : control.value !== ''))
            .map(control => [control.name, control.type === 'checkbox' ? true : control.value]))])), null, 1)
        """;

    /// <summary>
    /// A function of JavaScript: opens a file as the page's own button does, and waits until the page says what it makes of it, or for as many milliseconds.
    /// In the page itself: a driver that is asked for each of these steps takes ten times as long.
    /// </summary>
    public const string OpenInPage = """
        async (content, patience) => {
          const state = document.querySelector('[data-state]');
          const input = document.querySelector('[data-open]');
          const box = new DataTransfer();
          box.items.add(new File([content], 'file.json'));
          state.textContent = '';
          await new Promise(resolve => {
            const watch = new MutationObserver(() => state.textContent && end());
            const end = () => { watch.disconnect(); resolve(); };
            watch.observe(state, { childList: true });
            setTimeout(end, patience);
            input.files = box.files;
            input.dispatchEvent(new Event('change', { bubbles: true }));
          });
        }
        """;

    public string Address => Root + (Id == "workbook" ? "workbook.html" : $"worksheets/{Id}.html");

    public static Task<Sheet> OpenAsync(Reader reader, string id) => OpenAsync(reader.Tab, reader.Url, id);

    public static async Task<Sheet> OpenAsync(Tab tab, string root, string id)
    {
        var sheet = new Sheet(tab, root, id);
        await tab.GoAsync(sheet.Address);
        return sheet;
    }

    /// <summary>Writes into every box, ticks every box, and chooses one of every group.</summary>
    public Task FillAsync(string text = Typed) => Tab.RunAsync(FillAll, text);

    /// <summary>Types a text into the first box.</summary>
    public Task WriteAsync(string text) => Tab.FillAsync(FirstText, text);

    /// <summary>What is in the form: a JSON map from sheet to control name to value, without what is empty.</summary>
    public Task<string> ReadAsync() => Tab.RunAsync<string>(ReadAll);

    /// <summary>Waits until nothing is in the form: the question before it is erased may be asked, and answered, behind the click.</summary>
    public Task SeeEmptyAsync() => Tab.UntilAsync(
        ReadAsync,
        answers =>
        {
            using var read = JsonDocument.Parse(answers);
            return read.RootElement.EnumerateObject().All(sheet => !sheet.Value.EnumerateObject().Any());
        },
        "an empty sheet");

    public async Task KeepAsync()
    {
        await Tab.CheckAsync(KeepBox);
        await SeeKeptAsync();
    }

    public Task SeeKeptAsync() => SeeStateAsync("Kept in this browser");

    /// <summary>Waits until the line above the tools says something.</summary>
    public Task SeeStateAsync(string words) => Tab.SeeWordsAsync(State, words);

    /// <summary>Presses "erase" and lets it be erased.</summary>
    public Task EraseAsync() => Tab.ClickAsync("[data-erase]");

    public async Task<byte[]> SaveAsync() => (await Tab.SaveAsync("[data-save]")).Content;

    public Task OpenFileAsync(byte[] content) => Tab.GiveFileAsync("[data-open]", content);

    public Task OpenFileAsync(string content) => OpenFileAsync(Encoding.UTF8.GetBytes(content));

    /// <summary>Goes elsewhere and comes back by the browser's own button.</summary>
    public async Task LeaveAndComeBackAsync()
    {
        await Tab.GoAsync(Root + "about.html");
        await Tab.BackAsync();
        await Tab.SeeAddressAsync(Address);
        await Tab.SeeSomeTextAsync(State);
    }

    /// <summary>What all storage of this origin has, without what the browser's own tools add: a JSON list of names.</summary>
    public static Task<string> StorageAsync(Tab tab) => tab.RunAsync<string>("""
        async () => JSON.stringify([
          ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(base => base.name),
          ...(globalThis.caches ? await caches.keys() : []), ...document.cookie.split(';').filter(Boolean)])
        """);

    /// <summary>Every value of the lasting storage, one behind the other.</summary>
    public static Task<string> StoredAsync(Tab tab) => tab.RunAsync<string>("() => Object.values(localStorage).join(' ')");
}
