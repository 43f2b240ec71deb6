using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Harness;

/// <summary>The preview server as a user starts it, watched from outside.</summary>
internal sealed class ServingProgram : IDisposable
{
    /// <summary>In bytes. A server that holds on to what it was asked for soon has no more, and dies.</summary>
    public const int HeapLimit = 192 << 20;

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private ServingProgram(Process process)
    {
        this.process = process;
        error = process.StandardError.ReadToEndAsync();
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"serve said nothing: {error.GetAwaiter().GetResult()}");

        // "Serving http://localhost:5080/. Ctrl-C ends it."
        Address = new(line.Split(' ')[1].TrimEnd('.'));
        output = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>The site's home page.</summary>
    public Uri Address { get; }

    public bool IsRunning => !process.HasExited;

    /// <summary>What it holds in memory now, in bytes.</summary>
    public long Resident => InBytes("VmRSS:");

    /// <summary>The most that it has held, in bytes.</summary>
    public long MostResident => InBytes("VmHWM:");

    /// <summary>How many files and connections it has open.</summary>
    public int Open => Directory.EnumerateFileSystemEntries($"/proc/{process.Id}/fd").Count();

    public static ServingProgram Start(string root)
    {
        var start = new ProcessStartInfo(
            RunningProgram.Command[0],
            [.. RunningProgram.Command[1..], "serve", "--root", root, "--port", "0", "--date", "2026-11-22"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };

        // By itself the collector waits long on a machine with much memory, and nothing would tell what is held from what is not collected yet.
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        return new(Process.Start(start)!);
    }

    /// <summary>Asks it to end. Not as Ctrl-C does: what a shell runs behind itself may be deaf to that.</summary>
    /// <returns>The exit code, and all that it said.</returns>
    public (int Code, string Said) End()
    {
        if (IsRunning)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }

        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
        {
            process.Kill();
        }

        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (IsRunning)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private long InBytes(string name) =>
        1024 * long.Parse(
            File.ReadLines($"/proc/{process.Id}/status")
                .First(line => line.StartsWith(name, StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture);
}
