namespace SiteGen.BrowserTests.Engines;

/// <summary>A reader in Chromium or Firefox.</summary>
internal sealed class PlaywrightReader : Reader
{
    private readonly PlaywrightWindow window;
    private readonly string? downloads;
    private readonly Func<PlaywrightWindow, ValueTask> giveBack;

    /// <param name="downloads">The folder that saved files go to, where the driver does not tell of them.</param>
    /// <param name="giveBack">What becomes of the window when the reader has left.</param>
    public PlaywrightReader(Engine engine, StaticServer server, string folder, PlaywrightWindow window, string? downloads, Func<PlaywrightWindow, ValueTask> giveBack)
        : base(engine, server, folder)
    {
        (this.window, this.downloads, this.giveBack) = (window, downloads, giveBack);
        window.GiveTo(this);
        Tab = new PlaywrightTab(window.Page, downloads);
    }

    public override async Task<Tab> NewTabAsync() => new PlaywrightTab(await window.NewTabAsync(), downloads);

    protected override ValueTask EndAsync() => giveBack(window);
}
