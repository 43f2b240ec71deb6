using System.Collections.Concurrent;
using Microsoft.Playwright;
using SiteGen.BrowserTests;
using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Sources;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace SiteGen.BrowserTests;

/// <summary>The frozen copy of our guide, built once into a folder and served; one browser for all tests.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    // As many as there may be tests at once (xunit.runner.json); a session takes a second to begin.
    private const int WebKits = 4;

    private readonly SemaphoreSlim places = new(WebKits);
    private readonly ConcurrentBag<WebKitDriver> webKits = [];

    // Windows of Firefox that no reader has just now.
    private readonly ConcurrentBag<PlaywrightWindow> windows = [];
    private readonly Lazy<Task<IBrowser>> firefox;

    // One window has the keyboard, and shows its focus; the others do not.
    private readonly Lazy<Task<IBrowser>> firefoxAlone;
    private readonly Lazy<IReadOnlyList<string>> onePageOfEach = new(() => [.. PageTypes.OfTheSite().GroupBy(page => page.Value, page => page.Key).Select(pages => pages.First())]);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private StaticServer? server;

    public SiteFixture() => (firefox, firefoxAlone) = (new(LaunchFirefoxAsync), new(LaunchFirefoxAsync));

    /// <summary>Where the site's files are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("sitegen-browser-").FullName;

    public IBrowser Browser => browser!;

    /// <summary>The site at the root of its host, with a slash at the end.</summary>
    public string Url => server!.Url;

    /// <summary>The same bytes below a path.</summary>
    public string DeepUrl => server!.Url + "a/b/";

    /// <summary>The folder itself, as a reader opens it without any server.</summary>
    public string FileUrl => new Uri(Folder + "/").AbsoluteUri;

    private string Downloads { get; } = Directory.CreateTempSubdirectory("sitegen-saved-").FullName;

    /// <summary>The ids of the worksheets.</summary>
    public IEnumerable<string> Sheets => Pages.Where(page => page.StartsWith("worksheets/", StringComparison.Ordinal))
        .Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(name => name != "index");

    /// <summary>Every HTML file, from the site's root, in order.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The pages that a walk takes in an engine: all in one of them, and in the others one page of each template.</summary>
    public IReadOnlyList<string> PagesFor(Engine engine) => engine == Engine.Chromium ? Pages : onePageOfEach.Value;

    /// <summary>Asks for a site with the theme that is published.</summary>
    internal static BuildRequest Request(SourceTree input) => new()
    {
        Input = input,
        Theme = SourceFolder.Read(Path.Combine(Repository.Root, "theme"), "theme", new DiagnosticBag()),
        Date = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
        Url = new("https://example.org/"),
    };

    /// <summary>Every HTML file below a folder, in order.</summary>
    internal static IReadOnlyList<string> PagesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public async ValueTask InitializeAsync()
    {
        var result = SiteBuild.Run(Request(SourceFolder.Read(Repository.Flagship, "input", new DiagnosticBag())), new FolderSink(Folder));
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
        Pages = PagesOf(Folder);
        server = await StaticServer.StartAsync(Folder);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        browser = await LaunchChromiumAsync(Installed.Find(Engine.Chromium));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        foreach (var launched in new[] { firefox, firefoxAlone }.Where(launched => launched.IsValueCreated))
        {
            await (await launched.Value).DisposeAsync();
        }

        foreach (var driver in webKits)
        {
            driver.Dispose();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
        Directory.Delete(Downloads, recursive: true);
        places.Dispose();
    }

    /// <summary>A browser of its own that shows PDF files. Whoever asks for it ends it.</summary>
    internal Task<IBrowser> LaunchWholeChromiumAsync() => LaunchChromiumAsync(Installed.FindWholeChromium());

    /// <summary>A reader for whose origin no browser has kept anything, before an empty tab.</summary>
    /// <param name="script">Runs in every page before its own scripts.</param>
    /// <param name="withoutScripts">No script of the site runs.</param>
    /// <param name="folder">The site, where it is not our guide.</param>
    /// <param name="alone">In a browser that has no other window: for tests of <see cref="FirefoxKeyboardTests.Alone"/>, which run one after another.</param>
    internal async Task<Reader> BeginAsync(Engine engine, string script = "", bool withoutScripts = false, string? folder = null, bool alone = false)
    {
        folder ??= Folder;
        // WebKit's driver loses a page that comes back from a host on the other side of this header.
        var own = await StaticServer.StartAsync(folder, new(script, withoutScripts, engine == Engine.WebKit ? "Cross-Origin-Opener-Policy" : null));
        return engine switch
        {
            Engine.WebKit => new WebKitReader(own, folder, await TakeWebKitAsync(), GiveBack),
            // A window of Chromium costs little, and what was begun before the end may still lead it elsewhere when somebody else has it.
            Engine.Chromium => Sit(await PlaywrightWindow.OpenAsync(Browser, new() { JavaScriptEnabled = !withoutScripts }), null, window => window.DisposeAsync()),
            _ when alone => Sit(await PlaywrightWindow.OpenAsync(await firefoxAlone.Value, new()), Downloads, window => window.DisposeAsync()),
            _ => Sit(windows.TryTake(out var free) ? free : await PlaywrightWindow.OpenAsync(await firefox.Value, new()), Downloads, GiveBackAsync),
        };

        PlaywrightReader Sit(PlaywrightWindow window, string? downloads, Func<PlaywrightWindow, ValueTask> giveBack) => new(engine, own, folder, window, downloads, giveBack);
    }

    /// <summary>A reader who can print, before an empty tab.</summary>
    /// <inheritdoc cref="BeginAsync"/>
    internal async Task<Reader> BeginPrintingAsync(Engine engine, string script = "", bool withoutScripts = false, string? folder = null) => engine == Engine.WebKit
        ? new HostReader(await StaticServer.StartAsync(folder ?? Folder, new(script, withoutScripts)), folder ?? Folder)
        : await BeginAsync(engine, script, withoutScripts, folder);

    private async Task<WebKitDriver> TakeWebKitAsync()
    {
        await places.WaitAsync();
        try
        {
            return webKits.TryTake(out var free) ? free : await WebKitDriver.StartAsync();
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    private void GiveBack(WebKitDriver? driver)
    {
        if (driver is not null)
        {
            webKits.Add(driver);
        }

        places.Release();
    }

    private async ValueTask GiveBackAsync(PlaywrightWindow window)
    {
        if (await window.TryClearAsync())
        {
            windows.Add(window);
        }
        else
        {
            await window.DisposeAsync();
        }
    }

    private Task<IBrowser> LaunchChromiumAsync(string path) => playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = path,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    });

    private Task<IBrowser> LaunchFirefoxAsync() => playwright!.Firefox.LaunchAsync(new()
    {
        ExecutablePath = Installed.Find(Engine.Firefox),
        Channel = "moz-firefox",
        DownloadsPath = Downloads,
        FirefoxUserPrefs = new Dictionary<string, object>
        {
            // The driver waits for ever for a page that comes back from the browser's memory.
            ["fission.bfcacheInParent"] = false,
            ["browser.sessionhistory.max_total_viewers"] = 0,
            // It draws ten times in a second and not sixty, on a screen that nobody looks at: a sixth of its processor time.
            ["layout.frame_rate"] = 10,
            ["layout.css.prefers-color-scheme.content-override"] = 1,
            // It notes what is open every two seconds, and not once an hour, as it does when nobody has touched the mouse for three minutes.
            ["browser.sessionstore.interval"] = 2000,
            ["browser.sessionstore.interval.idle"] = 2000,
            // A mouse, which it believes not to have: fine, and able to hover.
            ["ui.primaryPointerCapabilities"] = 6,
            ["ui.allPointerCapabilities"] = 6,
        },
    });
}
