using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Harness;

/// <summary>
/// Kills the real program at moments spread over the whole length of a build, while a reader reads, and looks each time
/// whether one whole site is there.
/// </summary>
internal sealed class KillExperiment(Arguments arguments)
{
    private readonly int kills = arguments.Number("--kills", 200);
    private readonly int pages = arguments.Number("--pages", 0);
    private readonly bool mounted = arguments.Has("--mounted");

    public Outcome Run()
    {
        var name = $"{kills} kills, {(pages == 0 ? "the guide" : $"{pages} pages")}{(mounted ? ", a mount in the way" : string.Empty)}";
        using var scratch = new Scratch(arguments, "kills");
        scratch.AddSite(pages);
        if (mounted && !scratch.Mount(scratch.Output, 512 * 1024))
        {
            return Outcome.Skipped(name, "mounting needs root");
        }

        BuildWhole(scratch, 0);
        var (killed, ended, broken) = (0, 0, 0);
        TimeSpan length;
        using (var reader = mounted ? null : StartReader(scratch))
        {
            // Measured beside the reader, and a little more than the whole, so that the last moments are hit too.
            length = 1.15 * Length(scratch);
            for (var i = 0; i < kills; i++)
            {
                scratch.Edit(i + 10);
                using var program = RunningProgram.Start(scratch.Build(i + 10));
                var ends = program.EndsWithin(length * ((i + 0.5) / kills));
                (killed, ended) = ends ? (killed, ended + 1) : (killed + 1, ended);

                // Replaced file by file, a site is whole again after the next build, which is to repair it.
                var isWhole = mounted ? RepairsItself(scratch, i + 10) : scratch.IsWhole();
                broken += isWhole ? 0 : 1;
                Note(scratch);
            }

            broken += reader is null || SawNoHarm(reader) ? 0 : 1;
        }

        using var last = RunningProgram.Run(scratch.Build(1));
        var clean = last.Code == 0 && scratch.IsWhole() && !scratch.Leftovers().Any();
        return new(name, broken == 0 && clean && killed >= kills / 3, string.Create(
            CultureInfo.InvariantCulture,
            $"spread over {length.TotalSeconds:F2} s; killed {killed}, ended before {ended}, broken {broken}, after the next build {(clean ? "whole, no leftovers" : "NOT CLEAN: " + string.Join(' ', scratch.Leftovers()))}"));
    }

    private static bool RepairsItself(Scratch scratch, int generation)
    {
        using var next = RunningProgram.Run(scratch.Build(generation));
        return next.Code == 0 && scratch.IsWhole();
    }

    /// <summary>The median of builds that change every page.</summary>
    private static TimeSpan Length(Scratch scratch) => Enumerable.Range(1, 3).Select(i => BuildWhole(scratch, i)).Order().ElementAt(1);

    private static TimeSpan BuildWhole(Scratch scratch, int generation)
    {
        scratch.Edit(generation);
        using var program = RunningProgram.Run(scratch.Build(generation));
        if (program.Code != 0)
        {
            throw new InvalidOperationException(program.Error);
        }

        Note(scratch);
        return program.Elapsed;
    }

    private static void Note(Scratch scratch)
    {
        if (File.Exists(Path.Join(scratch.Output, "manifest.json")))
        {
            File.AppendAllLines(scratch.In(AtomicExperiment.Log), [SiteReader.Generation(scratch.Output)]);
        }
    }

    private static Process StartReader(Scratch scratch)
    {
        var program = Environment.ProcessPath!;
        var isRuntime = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] words = [.. isRuntime ? [Environment.GetCommandLineArgs()[0]] : Array.Empty<string>(), SiteReader.Verb, scratch.Root];
        return Process.Start(new ProcessStartInfo(program, words) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    private static bool SawNoHarm(Process reader)
    {
        reader.StandardInput.Close();
        Console.WriteLine($"  reader: {reader.StandardOutput.ReadToEnd().Trim()}");
        reader.WaitForExit();
        return reader.ExitCode == 0;
    }
}
