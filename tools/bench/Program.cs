using System.Globalization;
using System.Text;

namespace SiteGen.Bench;

/// <summary>Lays a corpus out for SiteGen, Hugo and Eleventy, measures all of them, prints one table.</summary>
internal static class Program
{
    private static readonly StringBuilder Report = new();

    private static async Task<int> Main(string[] args)
    {
        var options = new Options(args);
        var project = ProjectFolder();
        if (options.LayOnly)
        {
            LayOut(options, project);
            return 0;
        }

        if (options.ServeOnly)
        {
            await MeasureEditsAsync(options, project);
            return 0;
        }

        var root = Path.GetFullPath(Path.Join(project, "../.."));
        var programs = Programs.Prepare(options, project);
        var ours = Generator.SiteGen("SiteGen", programs.Native);

        Say($"Measured on {DateTime.UtcNow:yyyy-MM-dd}, on {Programs.MachineKind()}; load before: {Programs.Load()}.");
        Say($"SiteGen {Programs.Output(".", programs.Native, "--version")} native, .NET {Environment.Version}, Hugo {Programs.HugoVersion()}{(programs.Eleventy is null ? string.Empty : ", Eleventy " + EleventyVersion(project))}. Medians; every program in turn.\n");
        Say(Row.Head);
        List<Generator> peers = [ours, Generator.Hugo, Generator.LeanHugo];
        var contests = options.Sizes.Select(size => Contest(options.Folder, project, size, options.Rounds(size), programs.Eleventy is { } eleventy ? [.. peers, Generator.Eleventy(eleventy)] : peers))
            .ToList();
        SayGrowth(contests);
        if (!options.IsBrief)
        {
            SayRealSite(programs, root);
            Say(PdfTimes.Line(PdfTimes.Of(root)));
        }

        if (options.Disk is { } disk)
        {
            Say("\nThe same on a disk:\n");
            Say(Row.Head);
            _ = Contest(disk, project, 1_000, options.Rounds(1_000), peers);
        }

        Say($"\nLoad after: {Programs.Load()}.");
        if (options.Results is { } file)
        {
            await File.WriteAllTextAsync(file, Report.ToString());
        }

        return 0;
    }

    /// <summary>Leaves the corpora for a look, or for a profiler.</summary>
    private static void LayOut(Options options, string project)
    {
        foreach (var size in options.Sizes)
        {
            var folder = Path.Join(options.Folder, string.Create(CultureInfo.InvariantCulture, $"corpus-{size}"));
            Generator.SiteGen("SiteGen", "sitegen").Lay(project, folder, size);
            Console.WriteLine(folder);
        }
    }

    /// <summary>The program that is published natively, and the one that is given as SiteGen.dll, where one is.</summary>
    private static async Task MeasureEditsAsync(Options options, string project)
    {
        const int size = 1_000;
        var native = Programs.PrepareNative(options, project);
        Say($"Measured on {DateTime.UtcNow:yyyy-MM-dd}, on {Programs.MachineKind()}; load before: {Programs.Load()}.");
        List<(string Name, string[] Command)> programs = [("native", [native])];
        if (options.Ready is { } ready)
        {
            programs.Add(("dotnet SiteGen.dll", ["dotnet", ready]));
        }

        foreach (var (name, command) in programs)
        {
            var folder = Path.Join(options.Folder, "served");
            Folders.Delete(folder);
            Generator.SiteGen("SiteGen", native).Lay(project, folder, size);
            Say($"\n{size:N0} pages, {name}:\n");
            Say(await new EditTimes(folder, size, options.Edits).MeasureAsync(command));
            Folders.Delete(folder);
        }

        Say($"Load after: {Programs.Load()}.");
    }

    private static Contest Contest(string folder, string project, int size, int rounds, IReadOnlyList<Generator> generators)
    {
        var contest = new Contest(folder, project, size, rounds);
        contest.Hold(generators);
        var medians = contest.Medians;
        foreach (var (name, run) in medians)
        {
            Say(Row.Of(size, name, run, medians[Generator.Hugo.Name], medians[Row.Copying]));
        }

        return contest;
    }

    private static void SayGrowth(List<Contest> contests)
    {
        Say(string.Empty);
        foreach (var contest in contests)
        {
            var run = contest.Medians["SiteGen"];
            Say(string.Create(
                CultureInfo.InvariantCulture,
                $"- {contest.Size:N0} pages, {contest.Rounds} rounds: {1e6 * run.Wall / contest.Size:0} µs of wall and {1e6 * run.Processor / contest.Size:0} µs of processor time a page; {contest.Output.Files:N0} files, {contest.Output.Bytes / 1e6:0.0} MB."));
        }

        Say(string.Empty);
    }

    private static void SayRealSite(Programs programs, string root)
    {
        var output = Path.Join(Path.GetTempPath(), $"sitegen-bench-{Environment.ProcessId}");
        foreach (var (name, command) in ((string, string[])[])[("native", [programs.Native]), ("ReadyToRun, dotnet SiteGen.dll", ["dotnet", programs.Ready])])
        {
            var runs = new List<Run>();
            for (var round = 0; round < 12; round++)
            {
                Folders.Delete(output);
                runs.Add(Run.Of(root, [.. command, "build", "--quiet", "--output", Path.Join(output, "site")]));
            }

            var median = Run.Median([.. runs.Skip(1)]);
            Say(string.Create(
                CultureInfo.InvariantCulture,
                $"This repository's site with its PDFs, {name}: {median.Wall:0.000} s, {median.Processor:0.000} s of processor time, {median.Memory / 1e6:0} MB."));
        }

        Folders.Delete(output);
    }

    private static void Say(string line)
    {
        Console.WriteLine(line);
        Report.Append(line).Append('\n');
    }

    private static string EleventyVersion(string project)
    {
        var line = File.ReadLines(Path.Join(project, "eleventy/package.json")).First(line => line.Contains("@11ty/eleventy", StringComparison.Ordinal));
        return line.Split('"')[3];
    }

    /// <summary>The nearest folder above this program that holds the project: templates are read from there.</summary>
    private static string ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "SiteGen.Bench.csproj")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run the benchmark from its folder in the repository: dotnet run --project tools/bench.");
    }
}
