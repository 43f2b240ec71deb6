using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Engines;

/// <summary>A reader in Chromium or Firefox.</summary>
internal sealed class PlaywrightReader : Reader
{
    private readonly IBrowserContext context;
    private readonly string? downloads;

    private PlaywrightReader(Engine engine, StaticServer server, string folder, IBrowserContext context, string? downloads)
        : base(engine, server, folder) => (this.context, this.downloads) = (context, downloads);

    /// <param name="downloads">The folder that saved files go to, where the driver does not tell of them.</param>
    public static async Task<Reader> BeginAsync(Engine engine, StaticServer server, string folder, IBrowser browser, string? downloads, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        var reader = new PlaywrightReader(engine, server, folder, context, downloads);
        context.Request += (_, request) =>
        {
            var isOurs = new[] { server.Url, server.Elsewhere, new Uri(new Uri(server.Elsewhere), "/favicon.ico").AbsoluteUri, "blob:" + server.Url, "data:", "file:" }.Any(start => request.Url.StartsWith(start, StringComparison.Ordinal));
            if (!isOurs)
            {
                reader.Complain("asked another host: " + request.Url);
            }
        };
        reader.Tab = await reader.NewTabAsync();
        return reader;
    }

    public override async Task<Tab> NewTabAsync()
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complain($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Complain(error);
        page.Dialog += async (_, dialog) =>
        {
            var question = $"{dialog.Type}: {dialog.Message}";
            await (Yes ? dialog.AcceptAsync() : dialog.DismissAsync());
            Ask(question);
        };
        return new PlaywrightTab(page, downloads);
    }

    protected override async ValueTask EndAsync() => await context.DisposeAsync();
}
