using System.Globalization;

namespace SiteGen.Bench;

/// <summary>What the command line asks for.</summary>
internal sealed class Options(string[] args)
{
    /// <summary>Where everything is laid out and built: best a file system in memory.</summary>
    public string Folder { get; } = Path.Join(Text(args, "--folder") ?? (Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath()), "sitegen-bench");

    /// <summary>A folder on a disk, for one more figure; null for none.</summary>
    public string? Disk { get; } = Text(args, "--disk") is { } disk ? Path.Join(disk, "sitegen-bench") : null;

    public IReadOnlyList<int> Sizes { get; } = [.. (Text(args, "--sizes") ?? "12,100,1000,10000").Split(',')
        .Select(size => int.Parse(size, CultureInfo.InvariantCulture))];

    /// <summary>A native program that is there already; null to publish one.</summary>
    public string? Native { get; } = Text(args, "--native");

    /// <summary>A ReadyToRun SiteGen.dll that is there already; null to publish one.</summary>
    public string? Ready { get; } = Text(args, "--ready");

    public bool WithEleventy { get; } = !args.Contains("--no-eleventy");

    /// <summary>Measures nothing: only writes SiteGen's corpora.</summary>
    public bool LayOnly { get; } = args.Contains("--lay");

    /// <summary>Measures edits of a site that is served, and nothing else.</summary>
    public bool ServeOnly { get; } = args.Contains("--serve");

    /// <summary>Runs only what a change of the program is judged by.</summary>
    public bool IsBrief { get; } = args.Contains("--brief");

    /// <summary>The file that the results are written to, beside being printed; null for none.</summary>
    public string? Results { get; } = Text(args, "--results");

    /// <summary>How often each program runs: medians of few runs of a long build are as steady as those of many short ones.</summary>
    public int Rounds(int size) => Math.Max(1, (int)((size >= 10_000 ? 3 : size >= 1_000 ? 7 : 11) * Factor));

    /// <summary>How often each kind of edit is made.</summary>
    public int Edits => Math.Max(1, (int)(31 * Factor));

    private double Factor { get; } = double.Parse(Text(args, "--rounds-factor") ?? "1", CultureInfo.InvariantCulture);

    private static string? Text(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
