using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using OpenQA.Selenium;
using OpenQA.Selenium.Remote;

namespace SiteGen.BrowserTests.Engines;

/// <summary>
/// WebKit on a screen of its own, with its driver. A driver has one session at a time, which serves one reader after another: each reader has a server
/// of its own, hence an origin whose storage is empty.
/// </summary>
internal sealed partial class WebKitDriver : IDisposable
{
    private readonly Process screen;
    private readonly Process driver;

    private WebKitDriver(Process screen, Process driver, RemoteWebDriver session, string home, OutsideWorld outside) =>
        (this.screen, this.driver, Session, Home, Outside) = (screen, driver, session, home, outside);

    public RemoteWebDriver Session { get; }

    /// <summary>The window that the session's next command goes to.</summary>
    public string? Current { get; set; }

    /// <summary>The home folder of its own, which saved files go to.</summary>
    public string Home { get; }

    /// <summary>Everything beyond this machine.</summary>
    public OutsideWorld Outside { get; }

    public static async Task<WebKitDriver> StartAsync()
    {
        var outside = new OutsideWorld();
        var home = Directory.CreateTempSubdirectory("sitegen-webkit-").FullName;
        var screen = Process.Start(new ProcessStartInfo("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        screen.BeginErrorReadLine();
        var display = ":" + await screen.StandardOutput.ReadLineAsync();
        var port = FreePort();
        var start = new ProcessStartInfo(Installed.Find(Engine.WebKit), [$"--port={port}", "--host=127.0.0.1"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISPLAY"] = display;
        start.Environment["HOME"] = home;
        // Nothing of the machine's own desktop: no bus, no settings, no acceleration.
        start.Environment["XDG_RUNTIME_DIR"] = home;
        start.Environment["LIBGL_ALWAYS_SOFTWARE"] = "1";
        start.Environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:";
        var driver = Process.Start(start)!;
        driver.BeginOutputReadLine();
        driver.BeginErrorReadLine();
        await AnswersAsync(new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/status")));
        var session = await Task.Run(() => new RemoteWebDriver(new Uri($"http://127.0.0.1:{port}/"), new Options(outside.Address).ToCapabilities(), TimeSpan.FromMilliseconds(2 * Reader.Patience)));
        session.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMilliseconds(Reader.Patience);
        session.Manage().Timeouts().PageLoad = TimeSpan.FromMilliseconds(Reader.Patience);
        session.Manage().Window.Size = new(1280, 900);
        return new(screen, driver, session, home, outside);
    }

    public void Dispose()
    {
        try
        {
            Session.Quit();
        }
        catch (WebDriverException)
        {
            // It has ended by itself.
        }

        Session.Dispose();
        foreach (var process in new[] { driver, screen })
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

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
            catch (HttpRequestException) when (clock.ElapsedMilliseconds < Reader.Patience)
            {
                await Task.Delay(20);
            }
        }
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
