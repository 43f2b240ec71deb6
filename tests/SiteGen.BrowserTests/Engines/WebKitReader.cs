using OpenQA.Selenium;

namespace SiteGen.BrowserTests.Engines;

/// <summary>A reader in WebKit. The driver tells nothing of the console; the pages tell the server what they complain of.</summary>
internal sealed class WebKitReader : Reader
{
    private readonly WebKitDriver driver;
    private readonly Action<WebKitDriver?> giveBack;

    /// <param name="giveBack">What becomes of the driver when the reader has left.</param>
    public WebKitReader(StaticServer server, string folder, WebKitDriver driver, Action<WebKitDriver?> giveBack)
        : base(Engine.WebKit, server, folder)
    {
        (this.driver, this.giveBack) = (driver, giveBack);
        driver.Outside.Heard.Clear();
        Tab = new WebKitTab(this, driver, driver.Session.CurrentWindowHandle);
    }

    public override IEnumerable<string> Complaints => base.Complaints.Concat(driver.Outside.Heard.Select(line => "asked another host: " + line));

    public override Task<Tab> NewTabAsync() => Task.Run(Tab () =>
    {
        var window = driver.Session.SwitchTo().NewWindow(WindowType.Tab).CurrentWindowHandle;
        driver.Current = window;
        return new WebKitTab(this, driver, window);
    });

    public override async Task<string> NextQuestionAsync()
    {
        string? question = null;
        await Tab.UntilAsync(
            async () =>
            {
                await ((WebKitTab)Tab).AnswerAsync();
                return TryTakeQuestion(out question);
            },
            found => found,
            "a question");
        return question!;
    }

    // A session that does not come to rest is not used again.
    protected override async ValueTask EndAsync()
    {
        try
        {
            await Task.Run(() =>
            {
                var session = driver.Session;
                foreach (var other in session.WindowHandles.Skip(1).ToList())
                {
                    session.SwitchTo().Window(other).Close();
                }

                session.SwitchTo().Window(session.WindowHandles[0]);
                session.Url = "about:blank";
                driver.Current = null;
            }).WaitAsync(TimeSpan.FromMilliseconds(Rest));
            giveBack(driver);
        }
        catch (Exception problem) when (problem is WebDriverException or TimeoutException)
        {
            driver.Dispose();
            giveBack(null);
        }
    }
}
