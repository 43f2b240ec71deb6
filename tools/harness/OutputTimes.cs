using System.Diagnostics;
using SiteGen.Diagnostics;
using SiteGen.Writing;

namespace SiteGen.Harness;

/// <summary>Times what the output folder costs by itself, beside copying the same files with cp.</summary>
internal sealed class OutputTimes(Arguments arguments)
{
    private const int PageSize = 8 * 1024;

    private readonly int pages = arguments.Number("--pages", 1_000);
    private readonly int rounds = arguments.Number("--rounds", 5);
    private readonly string root = Path.Join(arguments.Text("--folder") ?? Path.GetTempPath(), $"sitegen-times-{Environment.ProcessId}");
    private int place;

    /// <summary>
    /// Every round has a folder of its own, and nothing is deleted before the end: for a minute or more ext4 does not use
    /// a deleted file's place again, and every new file then pays for the search for another.
    /// </summary>
    private string Place => Path.Join(root, $"{place}");

    private string Output => Path.Join(Place, "output");

    public void Run()
    {
        byte[][][] sites = [Pages(seed: 0), Pages(seed: 1), Pages(seed: 2)];
        byte[][][] edits = [sites[0], With(sites[0], sites[1]), With(sites[0], sites[2])];

        Console.WriteLine($"{pages} pages of {PageSize / 1024} KB, median of {rounds}, milliseconds of wall time (processor time)");
        Print("bare files", Nothing, () => WriteBare(sites[0]));
        Print("cp -r", () => WriteBare(sites[0]), Copy);
        Print("clean build", Nothing, () => Write(sites[0]));
        Print("unchanged", () => Write(sites[0]), () => Write(sites[0]));
        Print("one page changed", () => WriteAll(edits[..2]), () => Write(edits[2]));
        Print("all pages changed", () => WriteAll(sites[..2]), () => Write(sites[2]));
        Directory.Delete(root, recursive: true);
    }

    private void Print(string name, Action before, Action action)
    {
        var times = new List<(double Wall, double Processor)>();
        for (var round = 0; round <= rounds; round++)
        {
            place++;
            before();
            var (wall, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            action();
            times.Add((Stopwatch.GetElapsedTime(wall).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds));
        }

        // The first round pays for the compiler.
        var median = times.Skip(1).OrderBy(time => time.Wall).ElementAt(rounds / 2);
        Console.WriteLine($"{name,-20}{median.Wall,8:F1} ({median.Processor:F0})");
    }

    private static void Nothing()
    {
    }

    private byte[][] With(byte[][] site, byte[][] changed)
    {
        var copy = site.ToArray();
        copy[pages / 2] = changed[pages / 2];
        return copy;
    }

    private void WriteAll(byte[][][] sites)
    {
        foreach (var site in sites)
        {
            Write(site);
        }
    }

    private byte[][] Pages(int seed)
    {
        var random = new Random(seed);
        var site = new byte[pages][];
        for (var page = 0; page < pages; page++)
        {
            site[page] = new byte[PageSize];
            random.NextBytes(site[page]);
        }

        return site;
    }

    private void Write(byte[][] site)
    {
        var bag = new DiagnosticBag();
        using var folder = OutputFolder.Open(new OutputFolderOptions(Output, "harness"), bag);
        _ = Parallel.For(0, site.Length, page => folder!.Write(Name(page), site[page]));
        if (folder!.Commit(CancellationToken.None) is null)
        {
            throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
        }
    }

    private void WriteBare(byte[][] site)
    {
        for (var page = 0; page < site.Length; page += 100)
        {
            _ = Directory.CreateDirectory(Path.Join(Output, Path.GetDirectoryName(Name(page))));
        }

        _ = Parallel.For(0, site.Length, page =>
        {
            using var file = File.OpenHandle(Path.Join(Output, Name(page)), FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, site[page], 0);
        });
    }

    private void Copy()
    {
        using var copy = Process.Start("cp", ["-r", Output, Path.Join(Place, "copy")]);
        copy.WaitForExit();
    }

    private static string Name(int page) => $"part-{page / 100}/page-{page}.html";
}
