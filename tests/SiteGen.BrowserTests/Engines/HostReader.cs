namespace SiteGen.BrowserTests.Engines;

/// <summary>A reader in WebKit who prints, or has a window as narrow as a phone.</summary>
internal sealed class HostReader : Reader
{
    private readonly WebKitHost host = WebKitHost.Start();

    public HostReader(StaticServer server, string folder)
        : base(Engine.WebKit, server, folder) => Tab = new HostTab(host);

    public override Task<Tab> NewTabAsync() => throw new NotSupportedException("There is one page.");

    protected override ValueTask EndAsync()
    {
        host.Dispose();
        return ValueTask.CompletedTask;
    }
}
