using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Scaffolding;

namespace SiteGen.Tests.Serving;

/// <summary>The real program, serving a folder, and what it says in its terminal.</summary>
internal sealed partial class ServeProcess : IDisposable
{
    /// <summary>Long, because a machine that tests may be busy; what is waited for comes in milliseconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Process process;
    private readonly Transcript output = new();
    private readonly Transcript terminal = new();

    private ServeProcess(string folder, string[] options)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "SiteGen.dll"), "serve", .. options])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => terminal.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };

    public int Port { get; private set; }

    public bool IsRunning => !process.HasExited;

    /// <summary>What it says to other programs.</summary>
    public string Output => output.Text;

    /// <summary>What it has said to its user so far.</summary>
    public Transcript Terminal => terminal;

    /// <summary>Starts it at any free port, and waits until it serves.</summary>
    public static Task<ServeProcess> StartAsync(string folder, params string[] options) => StartAtAsync(folder, ["--port", "0", .. options]);

    public static async Task<ServeProcess> StartAtAsync(string folder, params string[] options)
    {
        var serve = new ServeProcess(folder, options);
        await serve.output.UntilAsync("Serving http://");
        serve.Port = int.Parse(Address().Match(serve.Output).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        serve.Client.BaseAddress = new($"http://localhost:{serve.Port}/");
        return serve;
    }

    public async Task<Received> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return new(
            answer.StatusCode,
            await answer.Content.ReadAsByteArrayAsync(),
            answer.Headers.TryGetValues("Content-Security-Policy", out var policies) ? policies.Single() : string.Empty);
    }

    public async Task<string> TextAsync(string path) => (await GetAsync(path)).Text;

    /// <summary>What an open page is told from now on.</summary>
    public async Task<NewsReader> OpenAsync(string path)
    {
        var version = Version().Match(await TextAsync(path)).Groups[1].Value;
        return await NewsReader.ConnectAsync(Client, path, version);
    }

    /// <summary>Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        RealProgram.Run("bash", "/", null, "-c", $"kill -INT {process.Id}");
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Client.Dispose();
    }

    [GeneratedRegex(@"^Serving http://localhost:(\d+)/")]
    private static partial Regex Address();

    [GeneratedRegex("data-version=\"([^\"]*)\"")]
    private static partial Regex Version();
}

/// <summary>What a server answered.</summary>
internal sealed record Received(HttpStatusCode Status, byte[] Bytes, string Policy)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}
