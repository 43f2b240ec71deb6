using System.Globalization;

namespace SiteGen.Harness;

/// <summary>Builds onto a disk that has less and less room: at every fill the old site or the new one is there.</summary>
internal sealed class DiskExperiment(Arguments arguments)
{
    private const int DiskKilobytes = 64 * 1024;

    private readonly int fills = arguments.Number("--fills", 20);

    public Outcome Run()
    {
        var name = $"{fills} full disks";
        using var scratch = new Scratch(arguments, "disks");
        scratch.AddSite(0);
        var disk = scratch.In("disk");
        if (!scratch.Mount(disk, DiskKilobytes))
        {
            return Outcome.Skipped(name, "mounting needs root");
        }

        string[] Build(int generation) => ["build", "--root", scratch.Root, "--output", Path.Join(disk, "output"), "--date", "2026-11-22", "--commit", $"{generation}", "--quiet"];
        using var first = RunningProgram.Run(Build(0));
        var filler = Path.Join(disk, "filler");
        var needed = Directory.EnumerateFiles(Path.Join(disk, "output"), "*", SearchOption.AllDirectories)
            .Sum(file => (new FileInfo(file).Length + 4095) / 4096 * 4096);
        var (refused, published, broken) = (0, 0, 0);
        for (var i = 0; i < fills; i++)
        {
            scratch.Edit(i + 1);
            File.Delete(filler);
            Fill(filler, new DriveInfo(disk).AvailableFreeSpace - (needed * i / (2 * fills)));
            using var program = RunningProgram.Run(Build(i + 1));
            refused += program.Code == 3 && program.Error.Contains("SG006", StringComparison.Ordinal) ? 1 : 0;
            published += program.Code == 0 ? 1 : 0;
            broken += Writing.Verifier.Verify(Path.Join(disk, "output"), null).Count == 0 ? 0 : 1;
        }

        File.Delete(filler);
        scratch.Edit(-1);
        using var last = RunningProgram.Run(Build(-1));
        var clean = last.Code == 0 && Writing.Verifier.Verify(Path.Join(disk, "output"), null).Count == 0;
        return new(name, broken == 0 && clean && refused > 0 && refused + published == fills, string.Create(
            CultureInfo.InvariantCulture,
            $"the site needs {needed / 1024:N0} KB; refused with SG006 {refused}, published {published}, broken {broken}; with room again: {(clean ? "whole" : "NOT WHOLE")}"));
    }

    private static void Fill(string path, long bytes)
    {
        using var file = File.Create(path);
        var block = new byte[64 * 1024];
        for (var left = bytes; left > 0; left -= block.Length)
        {
            file.Write(block, 0, (int)Math.Min(left, block.Length));
        }
    }
}
