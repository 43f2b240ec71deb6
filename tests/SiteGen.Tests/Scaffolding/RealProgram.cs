using System.Diagnostics;

namespace SiteGen.Tests.Scaffolding;

/// <summary>Runs other programs, the built SiteGen above all, and keeps what they say.</summary>
internal static class RealProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The folder that holds SiteGen.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>SiteGen, as a user would start it in a folder.</summary>
    public static RunResult SiteGen(string folder, params ReadOnlySpan<string> arguments) =>
        Run("dotnet", folder, null, [Path.Join(AppContext.BaseDirectory, "SiteGen.dll"), .. arguments]);

    /// <param name="environment">Variables to set; an empty value takes a variable away. Null leaves all as they are.</param>
    public static RunResult Run(string program, string folder, IReadOnlyDictionary<string, string>? environment, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program, [.. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value.Length == 0 ? null : value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "SiteGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}

/// <summary>How a program ended, and what it said.</summary>
internal sealed record RunResult(int Code, string Output, string Error);
