using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Harness;

/// <summary>SiteGen as a user starts it: a process of its own, watched from outside.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;
    private readonly long started = Stopwatch.GetTimestamp();

    private RunningProgram(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The program and what stands before its arguments: the file that --program names, or the library beside the harness.</summary>
    public static string[] Command { get; private set; } = ["dotnet", Path.Join(AppContext.BaseDirectory, "SiteGen.dll")];

    public string Output => output.GetAwaiter().GetResult();

    public string Error => error.GetAwaiter().GetResult();

    public int Code => process.ExitCode;

    public TimeSpan Elapsed { get; private set; }

    /// <summary>The most memory that it held, in bytes, as far as a look every few milliseconds tells.</summary>
    public long Memory { get; private set; }

    public static void Choose(Arguments arguments)
    {
        if (arguments.Text("--program") is { } program)
        {
            Command = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", Path.GetFullPath(program)] : [Path.GetFullPath(program)];
        }
    }

    public static RunningProgram Start(params ReadOnlySpan<string> arguments) => StartAs([], null, arguments);

    /// <summary>Another file of the program: the native one.</summary>
    public static RunningProgram StartOther(string program, params ReadOnlySpan<string> arguments) => Start([program, .. arguments], null);

    /// <param name="before">A command that runs the program, as setpriv does.</param>
    /// <param name="environment">Variables to set; an empty value takes one away.</param>
    public static RunningProgram StartAs(string[] before, IReadOnlyDictionary<string, string>? environment, params ReadOnlySpan<string> arguments) =>
        Start([.. before, .. Command, .. arguments], environment);

    private static RunningProgram Start(string[] words, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value.Length == 0 ? null : value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Starts it and waits for its end.</summary>
    public static RunningProgram Run(params ReadOnlySpan<string> arguments)
    {
        var program = Start(arguments);
        program.Wait(TimeSpan.FromMinutes(5));
        return program;
    }

    /// <summary>Waits for the end; kills what does not end by then, and says so.</summary>
    public bool Wait(TimeSpan most)
    {
        while (!process.WaitForExit(5))
        {
            Memory = Math.Max(Memory, PeakOf(process.Id));
            if (Stopwatch.GetElapsedTime(started) > most)
            {
                Kill();
                return false;
            }
        }

        Elapsed = Stopwatch.GetElapsedTime(started);
        process.WaitForExit();
        return true;
    }

    /// <summary>Whether it ends by itself before it is killed.</summary>
    public bool EndsWithin(TimeSpan time)
    {
        var ended = process.WaitForExit(time);
        if (!ended)
        {
            Kill();
        }

        return ended;
    }

    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        Elapsed = Stopwatch.GetElapsedTime(started);
    }

    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose() => process.Dispose();

    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim('\t'), CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
