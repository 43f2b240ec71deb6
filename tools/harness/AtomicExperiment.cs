using System.Diagnostics;
using System.Globalization;
using SiteGen.Writing;

namespace SiteGen.Harness;

/// <summary>Kills a writer at random moments while a reader reads, and builds on what is left each time.</summary>
internal sealed class AtomicExperiment(Arguments arguments)
{
    /// <summary>The generations that were published, one a line, in the experiment's folder.</summary>
    public const string Log = "published.log";

    private readonly int kills = arguments.Number("--kills", 100);
    private readonly bool inPlace = arguments.Has("--in-place");
    private readonly string root = Path.Join(arguments.Text("--folder") ?? Path.GetTempPath(), $"sitegen-atomic-{Environment.ProcessId}");
    private int generation;
    private int killed;
    private int finished;
    private int broken;

    private string Output => Path.Join(root, "output");

    public bool Run()
    {
        _ = Directory.CreateDirectory(root);
        var (writing, publishing) = TimesOfOneBuild();
        using var reader = inPlace ? null : Start(SiteReader.Verb, root);
        for (var i = 0; killed < kills; i++)
        {
            // Publishing is short, so that half of the kills are aimed at it.
            BuildAndKill(whilePublishing: i % 2 == 1, Random.Shared.NextDouble() * (i % 2 == 1 ? 1.5 * publishing : writing));
        }

        var calm = reader is null || HasSeenNoHarm(reader);
        var clean = LastBuildIsClean();
        Console.WriteLine($"writer: killed {killed} times, {finished} builds ended before it; a build writes for {writing.TotalMilliseconds:F0} ms and publishes in {publishing.TotalMilliseconds:F0} ms; broken sites: {broken}");
        Console.WriteLine($"after the last build: {(clean ? "whole, no leftovers, nothing to write" : "NOT CLEAN")}");
        Directory.Delete(root, recursive: true);
        return calm && clean && broken == 0;
    }

    /// <summary>Medians, without the start of the process.</summary>
    private (TimeSpan Writing, TimeSpan Publishing) TimesOfOneBuild()
    {
        List<TimeSpan> writing = [], publishing = [];
        for (var i = 0; i < 5; i++)
        {
            using var writer = StartWriter();
            var since = Stopwatch.GetTimestamp();
            _ = writer.StandardOutput.ReadLine();
            writing.Add(Stopwatch.GetElapsedTime(since));
            since = Stopwatch.GetTimestamp();
            writer.WaitForExit();
            publishing.Add(Stopwatch.GetElapsedTime(since));
            Note();
        }

        return (writing.Order().ElementAt(2), publishing.Order().ElementAt(2));
    }

    private void BuildAndKill(bool whilePublishing, TimeSpan after)
    {
        using var writer = StartWriter();
        if (whilePublishing)
        {
            _ = writer.StandardOutput.ReadLine();
        }

        var ended = writer.WaitForExit(after);
        if (ended)
        {
            finished++;
        }
        else
        {
            writer.Kill();
            writer.WaitForExit();
            killed++;
        }

        // Replaced file by file, a site is whole again only after the next build.
        var mayBeMixed = inPlace && !ended;
        broken += mayBeMixed || Verifier.Verify(Output, null).Count == 0 ? 0 : 1;
        Note();
    }

    private bool LastBuildIsClean()
    {
        using (var writer = StartWriter())
        {
            writer.WaitForExit();
        }

        var state = Directory.EnumerateFileSystemEntries(Path.Join(root, StateFolder.Name, "output")).Select(Path.GetFileName);
        return Verifier.Verify(Output, null).Count == 0 && !state.Except(Scratch.Kept).Any() && NothingIsLeftToWrite();
    }

    private bool NothingIsLeftToWrite()
    {
        var before = Directory.GetLastWriteTimeUtc(Output);
        using var writer = StartWriter(generation);
        writer.WaitForExit();
        return Directory.GetLastWriteTimeUtc(Output) == before;
    }

    private Process StartWriter() => StartWriter(++generation);

    private Process StartWriter(int number)
    {
        var writer = Start(
            SampleSite.WriteVerb,
            root,
            number.ToString(CultureInfo.InvariantCulture),
            "--pages",
            $"{arguments.Number("--pages", 200)}",
            inPlace ? "--in-place" : string.Empty);
        _ = writer.StandardOutput.ReadLine();
        return writer;
    }

    private static Process Start(params string[] args)
    {
        // Started through the runtime the program's own file is a library, and comes first on the command line.
        var program = Environment.ProcessPath!;
        var isRuntime = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return Process.Start(new ProcessStartInfo(program, isRuntime ? [Environment.GetCommandLineArgs()[0], .. args] : args)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
    }

    private static bool HasSeenNoHarm(Process reader)
    {
        reader.StandardInput.Close();
        Console.WriteLine($"reader: {reader.StandardOutput.ReadToEnd().Trim()}");
        reader.WaitForExit();
        return reader.ExitCode == 0;
    }

    /// <summary>Tells the reader what is published, so that it knows how often a folder that it holds was replaced.</summary>
    private void Note()
    {
        if (!inPlace)
        {
            File.AppendAllText(Path.Join(root, Log), SiteReader.Generation(Output) + '\n');
        }
    }
}
