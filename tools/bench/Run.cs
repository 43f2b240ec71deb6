using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SiteGen.Bench;

/// <summary>What one process took, with all processes that it started and waited for.</summary>
/// <param name="Wall">In seconds.</param>
/// <param name="Processor">In seconds, user and system.</param>
/// <param name="Memory">Largest resident set of one process, in bytes.</param>
internal readonly record struct Run(double Wall, double Processor, long Memory)
{
    /// <summary>
    /// Starts a program and waits for it. GNU time starts it in turn: a process inherits the peak of the one that it was forked
    /// from, and GNU time's own is small.
    /// </summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Run Of(string folder, IReadOnlyList<string> command)
    {
        var memory = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/usr/bin/time") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["--format", "%M", "--output", memory, .. command])
            {
                start.ArgumentList.Add(argument);
            }

            // A program's own tuning would be measured with it.
            start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
            var before = ProcessorOfChildren();
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            var wall = watch.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new(wall, ProcessorOfChildren() - before, long.Parse(File.ReadAllText(memory), CultureInfo.InvariantCulture) * 1024)
                : throw new InvalidOperationException($"'{string.Join(' ', command)}' failed in {folder}:\n{output.Result}{errors}");
        }
        finally
        {
            File.Delete(memory);
        }
    }

    /// <summary>Each figure by itself: the run in the middle by wall time need not be the one by memory.</summary>
    public static Run Median(IReadOnlyCollection<Run> runs) =>
        new(Middle(runs.Select(run => run.Wall)), Middle(runs.Select(run => run.Processor)), (long)Middle(runs.Select(run => (double)run.Memory)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static unsafe double ProcessorOfChildren()
    {
        Usage usage = default;
        return GetResourceUsage(-1, &usage) == 0 ? usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6) : 0;
    }

    // DllImport and a pointer: no more than one call of the C library is needed.
    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int GetResourceUsage(int who, Usage* usage);

    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
