using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SiteGen.Bench;

/// <summary>The real <c>serve</c> in a process of its own, and one visitor.</summary>
internal sealed partial class PreviewProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process process;
    private readonly HttpClient client;
    private readonly Queue<string> terminal = [];

    private PreviewProcess(Process process, int port)
    {
        this.process = process;
        client = new() { BaseAddress = new($"http://localhost:{port}/"), Timeout = Patience };
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Resident memory in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it in a site's folder, and waits until it serves.</summary>
    public static async Task<PreviewProcess> StartAsync(string folder, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), "serve", "--port", "0"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? string.Empty;
        return Port().Match(line) is { Success: true } port
            ? new(process, int.Parse(port.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            : throw new InvalidOperationException(
                $"'{string.Join(' ', command)} serve' does not serve {folder}: {line}{await process.StandardError.ReadToEndAsync()}");
    }

    public Task<string> GetAsync(string address) => client.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>Opens a page as a browser does, and listens to its news.</summary>
    public async Task<OpenPage> OpenAsync(string address)
    {
        var version = Version().Match(await GetAsync(address)).Groups[1].Value;
        var news = await client.GetStreamAsync(new Uri($"/_sitegen/news?version={version}&page=/{address}", UriKind.Relative));
        var page = new OpenPage(news);
        await page.UntilAsync("findings");
        return page;
    }

    /// <summary>Waits until the terminal says that a build has ended.</summary>
    public async Task BuiltAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            lock (terminal)
            {
                while (terminal.TryDequeue(out var line))
                {
                    if (line.Contains(", built in ", StringComparison.Ordinal))
                    {
                        return;
                    }
                }
            }

            await Task.Delay(1, patience.Token);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void Add(string? line)
    {
        lock (terminal)
        {
            terminal.Enqueue(line ?? string.Empty);
        }
    }

    [GeneratedRegex(@"http://localhost:(\d+)/")]
    private static partial Regex Port();

    [GeneratedRegex("data-version=\"([^\"]*)\"")]
    private static partial Regex Version();
}

/// <summary>An open page, which is told when it has changed.</summary>
internal sealed class OpenPage(Stream stream) : IDisposable
{
    private readonly StreamReader news = new(stream);

    /// <summary>Waits for an event.</summary>
    public async Task UntilAsync(string name)
    {
        while (await news.ReadLineAsync() is { } line)
        {
            if (line == $"event: {name}")
            {
                return;
            }
        }

        throw new InvalidOperationException($"The server ended the news before '{name}'.");
    }

    public void Dispose() => news.Dispose();
}
