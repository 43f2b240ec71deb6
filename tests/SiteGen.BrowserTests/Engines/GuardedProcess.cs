using System.Diagnostics;

namespace SiteGen.BrowserTests.Engines;

/// <summary>A program that ends, with all that it has started, when this is disposed of or when the tests end in whatever way.</summary>
internal sealed class GuardedProcess : IDisposable
{
    // A session of its own is a group of its own, with a terminal or without. The shell's input closes when the tests are gone.
    private const string Guard = "setsid \"$@\" </dev/null 2>/dev/null & read -r _; kill -9 -$!";

    private readonly Process process;

    /// <param name="surroundings">Added to the environment.</param>
    public GuardedProcess(Dictionary<string, string> surroundings, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", Guard, "guard", program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in surroundings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.BeginErrorReadLine();
    }

    public Task<string?> ReadLineAsync() => process.StandardOutput.ReadLineAsync();

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
