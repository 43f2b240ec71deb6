using System.Diagnostics;
using System.Text.Json;

namespace SiteGen.BrowserTests.Engines;

/// <summary>The program of our own that holds one page of WebKit, prints it and shows it in any width: <c>tests/SiteGen.WebKitHost</c>.</summary>
internal sealed class WebKitHost : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly Process process;
    private string complaint = string.Empty;

    private WebKitHost(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => complaint = line.Data is { Length: > 0 } text ? text : complaint;
        process.BeginErrorReadLine();
    }

    public static WebKitHost Start() =>
        new(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SiteGen.WebKitHost.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Has one thing done, which its program describes.</summary>
    public async Task<string> AskAsync(object command)
    {
        await turn.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
            await process.StandardInput.FlushAsync();
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMilliseconds(2 * Reader.Patience));
            var answer = JsonSerializer.Deserialize<Dictionary<string, string>>(line ?? throw new WebKitHostException($"WebKit has ended: {complaint}"))!;
            return answer.TryGetValue("result", out var result) ? result : throw new WebKitHostException(answer["problem"]);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended by itself.
        }

        if (!process.WaitForExit(Reader.Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        turn.Dispose();
    }
}

/// <summary>WebKit could not do what it was asked for.</summary>
internal sealed class WebKitHostException(string message) : Exception(message);
