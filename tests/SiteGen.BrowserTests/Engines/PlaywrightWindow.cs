using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Engines;

/// <summary>
/// A profile of Chromium or Firefox with a window. In Firefox one reader after another has it, as a second of the processor goes into each: every reader has
/// a server and so an origin of his own, and nothing that a browser keeps for one origin is there for another.
/// </summary>
internal sealed class PlaywrightWindow : IAsyncDisposable
{
    // Whom the window has belonged to: an icon may be asked for after the page has gone.
    private readonly List<string> known = ["data:", "file:", "about:"];
    private readonly IBrowserContext context;
    private readonly IPage page;
    private Reader? reader;

    private PlaywrightWindow(IBrowserContext context, IPage page)
    {
        (this.context, this.page) = (context, page);
        context.SetDefaultTimeout(Reader.Patience);
        context.Request += (_, request) =>
        {
            if (!known.Exists(start => request.Url.StartsWith(start, StringComparison.Ordinal)))
            {
                reader?.Complain("asked another host: " + request.Url);
            }
        };
        Attend(page);
    }

    public IPage Page => page;

    public static async Task<PlaywrightWindow> OpenAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        return new(context, await context.NewPageAsync());
    }

    public void GiveTo(Reader next)
    {
        reader = next;
        known.AddRange([next.Url, "blob:" + next.Url, next.Elsewhere, new Uri(new Uri(next.Elsewhere), "/favicon.ico").AbsoluteUri]);
    }

    public async Task<IPage> NewTabAsync()
    {
        var tab = await context.NewPageAsync();
        Attend(tab);
        return tab;
    }

    /// <summary>Takes it from its reader. Whether it can be given to another: its first page has not been closed, and comes to rest.</summary>
    public async Task<bool> TryClearAsync()
    {
        reader!.Yes = true;
        foreach (var tab in context.Pages.Where(tab => tab != page).ToList())
        {
            await tab.CloseAsync();
        }

        try
        {
            await page.GotoAsync("about:blank", new() { Timeout = Reader.Rest });
            return true;
        }
        catch (Exception problem) when (problem is PlaywrightException or TimeoutException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Attend(IPage tab)
    {
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                reader?.Complain($"{message.Type}: {message.Text}");
            }
        };
        tab.PageError += (_, error) => reader?.Complain(error);
        tab.Dialog += async (_, dialog) =>
        {
            var question = $"{dialog.Type}: {dialog.Message}";
            reader!.Ask(question);
            await (reader.Yes ? dialog.AcceptAsync() : dialog.DismissAsync());
            reader.Answered(question);
        };
    }
}
