using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Engines;

/// <summary>A tab of Chromium or Firefox.</summary>
/// <param name="downloads">The folder that saved files go to, where the driver does not tell of them.</param>
internal sealed class PlaywrightTab(IPage page, string? downloads) : Tab
{
    // In millimetres.
    private static readonly Dictionary<string, (double Width, double Height)> Sizes = new(StringComparer.Ordinal)
    {
        ["A4"] = (210, 297),
        ["Letter"] = (215.9, 279.4),
        ["A5"] = (148, 210),
        ["Half letter"] = (139.7, 215.9),
    };

    // Files that two tests save at once could not be told apart.
    private static readonly SemaphoreSlim Saving = new(1);

    /// <summary>For what only this driver can do.</summary>
    public IPage Page => page;

    public override Task<string> AddressAsync() => Task.FromResult(page.Url);

    public override Task GoAsync(string address) => page.GotoAsync(address);

    public override Task BackAsync() => page.GoBackAsync();

    public override Task ForwardAsync() => page.GoForwardAsync();

    public override Task ReloadAsync() => page.ReloadAsync();

    public override async Task CloseAsync()
    {
        await page.CloseAsync(new() { RunBeforeUnload = true });
        for (var clock = Stopwatch.StartNew(); !page.IsClosed && clock.ElapsedMilliseconds < Reader.Patience;)
        {
            await Task.Delay(10);
        }
    }

    public override Task ClickAsync(string selector, int place = 0) => Of(selector, place).ClickAsync();

    public override Task FillAsync(string selector, string text, int place = 0) => Of(selector, place).FillAsync(text);

    public override Task TypeAsync(string selector, string text, int place = 0) => Of(selector, place).PressSequentiallyAsync(text);

    public override Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public override async Task HoldAsync(string key, int repeats)
    {
        for (var i = 0; i < repeats; i++)
        {
            await page.Keyboard.DownAsync(key);
        }

        await page.Keyboard.UpAsync(key);
    }

    public override async Task<T> RunAsync<T>(string function, object? argument = null)
    {
        // By way of JSON, as the other drivers do it.
        var result = await page.EvaluateAsync<string?>($"async given => JSON.stringify(await ({function})(...JSON.parse(given)) ?? null)", Given(argument));
        return Got<T>(result);
    }

    public override Task GiveFileAsync(string selector, byte[] content) =>
        page.Locator(selector).SetInputFilesAsync(new FilePayload { Name = "file.json", MimeType = "application/json", Buffer = content });

    public override async Task<(string Name, byte[] Content)> SaveAsync(string selector)
    {
        if (downloads is not null)
        {
            await Saving.WaitAsync();
            try
            {
                return await SavedFiles.NextAsync(downloads, () => ClickAsync(selector));
            }
            finally
            {
                Saving.Release();
            }
        }

        var download = await page.RunAndWaitForDownloadAsync(() => ClickAsync(selector));
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync().WaitAsync(TimeSpan.FromMilliseconds(Reader.Patience))));
    }

    public override Task<byte[]> PictureAsync() => page.ScreenshotAsync();

    public override Task<byte[]> PrintAsync(string paper)
    {
        var (width, height) = Sizes[paper];
        return page.PdfAsync(takesCentimetres
            ? new() { Width = Inches(width / 10), Height = Inches(height / 10), Margin = new() { Top = "1in", Bottom = "1in", Left = "1.4in", Right = "1.4in" } }
            : new() { Width = Inches(width / 25.4), Height = Inches(height / 25.4) });

        static string Inches(double length) => FormattableString.Invariant($"{length}in");
    }

    protected override bool IsPassing(Exception problem) => problem is PlaywrightException or JsonException;

    // Firefox is handed inches where its protocol means centimetres, and is told the margins, which it takes from the page only for who prints by hand.
    private readonly bool takesCentimetres = page.Context.Browser!.BrowserType.Name == "firefox";

    private ILocator Of(string selector, int place) => place < 0 ? page.Locator(selector).Last : page.Locator(selector).Nth(place);
}
