using System.Text.Json;

namespace SiteGen.BrowserTests.Engines;

/// <summary>The page of <see cref="WebKitHost"/>. It has neither mouse nor keyboard: what a reader does with them is done by script, and what they alone can do is for the driver's tab.</summary>
internal sealed class HostTab(WebKitHost host) : Tab
{
    public override Task<string> AddressAsync() => RunAsync<string>("() => location.href");

    public override Task GoAsync(string address) => host.AskAsync(new { @do = "open", address });

    public override Task BackAsync() => throw new NotSupportedException();

    public override Task ForwardAsync() => throw new NotSupportedException();

    public override async Task ReloadAsync() => await GoAsync(await AddressAsync());

    public override Task CloseAsync() => throw new NotSupportedException();

    public override Task ClickAsync(string selector, int place = 0) => RunAsync($"given => {{ {Find} element.click(); }}", new { selector, place });

    public override Task FillAsync(string selector, string text, int place = 0) =>
        RunAsync($"given => {{ {Find} element.value = given.text; element.dispatchEvent(new Event('input', {{ bubbles: true }})); }}", new { selector, text, place });

    public override Task TypeAsync(string selector, string text, int place = 0) => throw new NotSupportedException();

    public override Task PressAsync(string key) => throw new NotSupportedException();

    public override Task HoldAsync(string key, int repeats) => throw new NotSupportedException();

    public override async Task<T> RunAsync<T>(string function, object? argument = null)
    {
        var given = JsonSerializer.Serialize(Given(argument));
        var result = await host.AskAsync(new { @do = "run", body = $"return JSON.stringify((await ({function})(...JSON.parse({given}))) ?? null);" });
        return Got<T>(result);
    }

    public override Task GiveFileAsync(string selector, byte[] content) => throw new NotSupportedException();

    public override Task<(string Name, byte[] Content)> SaveAsync(string selector) => throw new NotSupportedException();

    public override Task<byte[]> PictureAsync() => PictureAsync(1280, dark: false);

    /// <summary>Draws the whole page, however long it is, as a window of some width shows it.</summary>
    public Task<byte[]> PictureAsync(int width, bool dark) => FileAsync(file => new { @do = "picture", width, dark, file });

    public override Task<byte[]> PrintAsync(string paper) => FileAsync(file => new { @do = "print", paper, block = 10, inline = 14, file });

    protected override bool IsPassing(Exception problem) => problem is WebKitHostException or JsonException;

    private async Task<byte[]> FileAsync(Func<string, object> command)
    {
        var file = Path.GetTempFileName();
        try
        {
            await host.AskAsync(command(file));
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
