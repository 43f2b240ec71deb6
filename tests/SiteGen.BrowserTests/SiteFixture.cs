using Microsoft.Playwright;
using SiteGen.BrowserTests;
using SiteGen.Diagnostics;
using SiteGen.Reading;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace SiteGen.BrowserTests;

/// <summary>The real site, built once into a folder and served; one browser for all tests.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private StaticServer? server;

    /// <summary>Where the site's files are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("sitegen-browser-").FullName;

    public IBrowser Browser => browser!;

    /// <summary>The site at the root of its host, with a slash at the end.</summary>
    public string Url => server!.Url;

    /// <summary>The same bytes below a path.</summary>
    public string DeepUrl => server!.Url + "a/b/";

    /// <summary>The folder itself, as a reader opens it without any server.</summary>
    public string FileUrl => new Uri(Folder + "/").AbsoluteUri;

    /// <summary>The ids of the worksheets.</summary>
    public IEnumerable<string> Sheets => Pages.Where(page => page.StartsWith("worksheets/", StringComparison.Ordinal))
        .Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(name => name != "index");

    /// <summary>Every HTML file, from the site's root, in order.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var root = Repository.Root;
        var bag = new DiagnosticBag();
        var request = new BuildRequest
        {
            Input = SourceTree.FromFolder(Path.Combine(root, "input"), "input", bag),
            Theme = SourceTree.FromFolder(Path.Combine(root, "theme"), "theme", bag),
            Date = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
            Url = new("https://example.org/"),
        };
        var result = SiteBuild.Run(request, new FolderSink(Folder));
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
        Pages = [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
        server = await StaticServer.StartAsync(Folder);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = FindBrowser(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static string FindBrowser()
    {
        var named = Environment.GetEnvironmentVariable("SITEGEN_BROWSER");
        if (!string.IsNullOrEmpty(named))
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No Chromium, Chrome or Edge was found. Run tests/run.sh, or name one in SITEGEN_BROWSER.");
    }
}
