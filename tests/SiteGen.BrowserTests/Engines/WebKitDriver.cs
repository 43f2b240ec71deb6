using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using OpenQA.Selenium;
using OpenQA.Selenium.Remote;
using SiteGen.Sites;

namespace SiteGen.BrowserTests.Engines;

/// <summary>
/// WebKit on a screen of its own, with its driver. A driver has one session at a time, which serves one reader after another: each reader has a server
/// of its own, hence an origin whose storage is empty.
/// </summary>
internal sealed partial class WebKitDriver : IDisposable
{
    // A session begins in less than a second, or now and then never: its browser has not heard the driver. In milliseconds.
    private const int LongStart = 15_000;
    private const int Starts = 4;

    // Two drivers that start at once may choose the same port for their browsers.
    private static readonly SemaphoreSlim Starting = new(1);

    private readonly List<GuardedProcess> processes = [];
    private RemoteWebDriver? session;

    private WebKitDriver()
    {
    }

    /// <summary>One command at a time.</summary>
    public RemoteWebDriver Session => session!;

    /// <summary>The window that the session's next command goes to.</summary>
    public string? Current { get; set; }

    /// <summary>The home folder of its own, which saved files go to.</summary>
    public string Home { get; } = Directory.CreateTempSubdirectory("sitegen-webkit-").FullName;

    /// <summary>Everything beyond this machine.</summary>
    public OutsideWorld Outside { get; } = new();

    public static async Task<WebKitDriver> StartAsync()
    {
        await Starting.WaitAsync();
        try
        {
            for (var start = 1; ; start++)
            {
                var begun = new WebKitDriver();
                try
                {
                    await begun.BeginAsync();
                    return begun;
                }
                catch (TimeoutException) when (start < Starts)
                {
                    begun.Dispose();
                }
            }
        }
        finally
        {
            Starting.Release();
        }
    }

    public void Dispose()
    {
        processes.ForEach(process => process.Dispose());
        session?.Dispose();
        Outside.Dispose();
        Directory.Delete(Home, recursive: true);
    }

    [GeneratedRegex(@"^webkit2gtk-(\d.\d)$")]
    private static partial Regex Folder();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AnswersAsync(Uri status)
    {
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(status);
                return;
            }
            catch (HttpRequestException) when (clock.ElapsedMilliseconds < LongStart)
            {
                await Task.Delay(20);
            }
        }
    }

    private async Task BeginAsync()
    {
        // Not much larger than the window: what lies under the mouse, in the middle, has the keyboard.
        var screen = new GuardedProcess([], "Xvfb", "-displayfd", "1", "-screen", "0", "1300x920x24", "-nolisten", "tcp");
        processes.Add(screen);
        var display = ":" + await screen.ReadLineAsync();
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        // Nothing of the machine's own desktop: no bus, no settings, no acceleration. Without layers, which take half of the processor's time where no graphics
        // card puts them together.
        Dictionary<string, string> surroundings = new()
        {
            ["DISPLAY"] = display, ["HOME"] = Home, ["XDG_RUNTIME_DIR"] = Home, ["LIBGL_ALWAYS_SOFTWARE"] = "1", ["WEBKIT_DISABLE_COMPOSITING_MODE"] = "1",
            ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:",
        };
        processes.Add(new(surroundings, Installed.Find(Engine.WebKit), "--port=" + port, "--host=127.0.0.1"));
        await AnswersAsync(new($"http://127.0.0.1:{port}/status"));
        var begin = Task.Run(() => new RemoteWebDriver(new Uri($"http://127.0.0.1:{port}/"), new Options(Outside.Address).ToCapabilities(), TimeSpan.FromMilliseconds(2 * Reader.Patience)));
        session = await begin.WaitAsync(TimeSpan.FromMilliseconds(LongStart));
        session.Manage().Timeouts().PageLoad = TimeSpan.FromMilliseconds(Reader.Patience);
        session.Manage().Window.Size = new(1280, 900);
    }

    private sealed class Options : DriverOptions
    {
        public Options(string proxy)
        {
            BrowserName = "MiniBrowser";
            Proxy = new() { Kind = ProxyKind.Manual, HttpProxy = proxy, SslProxy = proxy };
            Proxy.AddBypassAddresses("127.0.0.1", "localhost");
            // A question stays until the reader answers it.
            UnhandledPromptBehavior = OpenQA.Selenium.UnhandledPromptBehavior.Ignore;
            // The folder is named by the architecture and the version of the package.
            var binary = Directory.EnumerateDirectories("/usr/lib", "webkit2gtk-*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true })
                .Where(folder => Folder().IsMatch(Path.GetFileName(folder))).Select(folder => Path.Combine(folder, "MiniBrowser")).FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException("WebKit's MiniBrowser was not found beside its driver.");
            AddAdditionalOption("webkitgtk:browserOptions", new Dictionary<string, object> { ["binary"] = binary, ["args"] = new[] { "--automation" } });
        }


        public override ICapabilities ToCapabilities() => GenerateDesiredCapabilities(true).AsReadOnly();
    }
}
