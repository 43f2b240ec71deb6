using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Bench;

/// <summary>The programs that are measured, made or found.</summary>
internal sealed record Programs(string Native, string Ready, string? Eleventy)
{
    /// <summary>Publishes SiteGen twice and installs Eleventy, where they are not given.</summary>
    public static Programs Prepare(Options options, string project)
    {
        var ready = options.Ready ?? Path.Join(
            Publish(project, Path.Join(options.Folder, "ready"), "-p:PublishReadyToRun=true", "--self-contained", "false"),
            "SiteGen.dll");
        return new(PrepareNative(options, project), ready, options.WithEleventy ? InstallEleventy(options, project) : null);
    }

    /// <summary>The native program, published where it is not given.</summary>
    public static string PrepareNative(Options options, string project) =>
        options.Native ?? Path.Join(Publish(project, Path.Join(options.Folder, "native"), "-p:PublishAot=true"), "SiteGen");

    /// <summary>What a program prints, in one line.</summary>
    public static string Output(string folder, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{file} {string.Join(' ', arguments)}' failed:\n{output}");
    }

    /// <summary>The version, without the words around it.</summary>
    public static string HugoVersion() => Output(".", "hugo", "version").Split(' ')[1];

    public static string MachineKind()
    {
        var memory = File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({processor ?? "unnamed"}), {double.Parse(memory, CultureInfo.InvariantCulture) / 1024 / 1024:0} GB of memory, Linux {Environment.OSVersion.Version}");
    }

    /// <summary>How many processes wanted a core in the last minute: over the number of cores, wall times are too long.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static string Publish(string project, string folder, params string[] how)
    {
        var program = Path.GetFullPath(Path.Join(project, "../SiteGen"));
        _ = Output(
            program,
            "dotnet",
            ["publish", "--configuration", "Release", "--runtime", "linux-x64", "--output", folder, "--nologo", "--verbosity", "quiet", .. how]);
        return folder;
    }

    private static string InstallEleventy(Options options, string project)
    {
        var folder = Path.Join(options.Folder, "eleventy-program");
        var program = Path.Join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
        if (!File.Exists(program))
        {
            Directory.CreateDirectory(folder);
            File.Copy(Path.Join(project, "eleventy/package.json"), Path.Join(folder, "package.json"), overwrite: true);
            _ = Output(folder, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent");
        }

        return program;
    }
}
