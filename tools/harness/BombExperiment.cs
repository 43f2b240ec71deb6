using System.Globalization;
using System.Text.Json;
using SiteGen.Tests.Hostile;

namespace SiteGen.Harness;

/// <summary>Gives the real program files that are made to cost time and memory, and measures what they cost.</summary>
internal sealed class BombExperiment(Arguments arguments)
{
    private const int MostMegabytes = 512;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    private readonly string? only = arguments.Text("--only");
    private readonly double slower = arguments.Number("--slower", 1);
    private readonly int every = arguments.Number("--every", 1);

    public IEnumerable<Outcome> Run()
    {
        var bombs = Bombs.All.Concat(Templates()).Concat(Sizes())
            .Where((bomb, i) => only is null ? i % every == 0 : bomb.Key.Contains(only, StringComparison.Ordinal)).ToList();
        var (slowest, largest) = (TimeSpan.Zero, 0L);
        var faults = new List<string>();
        foreach (var (name, files) in bombs)
        {
            using var scratch = new Scratch(arguments, "bomb");
            _ = scratch.Write("input/index.md", "---\ntitle: Home\ndescription: d\n---\nText.\n");
            foreach (var (path, text) in files())
            {
                _ = scratch.Write("input/" + path, text);
            }

            using var program = RunningProgram.Start("build", "--root", scratch.Root, "--date", "2026-11-22", "--format", "json");
            var ended = program.Wait(MostTime * 3);
            slowest = program.Elapsed > slowest ? program.Elapsed : slowest;
            largest = Math.Max(largest, program.Memory);
            var fault = !ended ? "NEVER ENDED" : Fault(program);
            if (fault is not null || arguments.Has("--verbose"))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {program.Elapsed.TotalSeconds,6:F2} s {program.Memory >> 20,5} MB  code {program.Code,3}  {name}  {fault}"));
            }

            if (fault is not null)
            {
                faults.Add(name);
            }
        }

        yield return new(
            $"{bombs.Count} bombs",
            faults.Count == 0,
            string.Create(CultureInfo.InvariantCulture, $"the slowest {slowest.TotalSeconds:F2} s, the largest {largest >> 20} MB, faults {faults.Count}"));
    }

    private string? Fault(RunningProgram program)
    {
        if (program.Code is not (0 or 1 or 2 or 3))
        {
            return $"CODE {program.Code} {program.Error.Trim().Split('\n')[0]}";
        }

        if (program.Elapsed > MostTime * slower || program.Memory > MostMegabytes * 1024L * 1024)
        {
            return "OVER THE LIMIT";
        }

        var findings = program.Output.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var isSilent = program.Code != 0 && !findings.Exists(finding => finding.GetProperty("severity").GetString() == "error");
        return isSilent ? "FAILED WITHOUT A WORD"
            : findings.Exists(finding => finding.GetProperty("file").GetString() is null or "") ? "A FINDING WITHOUT A PLACE" : null;
    }

    private static IEnumerable<KeyValuePair<string, Func<IEnumerable<(string Path, string Text)>>>> Templates() =>
        TemplateBombs.Endless.Concat(TemplateBombs.Deep).Select(bomb => KeyValuePair.Create<string, Func<IEnumerable<(string Path, string Text)>>>(
            $"template: {bomb.Key}",
            () => TemplateBombs.Files(bomb.Value)));

    /// <summary>Files of 100 MB wherever a file is read.</summary>
    private static Dictionary<string, Func<IEnumerable<(string Path, string Text)>>> Sizes()
    {
        string[] places =
        [
            "page.md", "page.html", "picture.png", "film.mp4", "site.yml", "_directory.yml",
            "worksheets/sheet.yml", "worksheets/_ids.yml", "data/helplines.yml", "data/free.json", "strings/en.yml", "_headers", "_redirects",
            "_theme/layouts/default.html", "_theme/styles/base.css", "_theme/scripts/site.js", "_theme/drawings/home.svg",
            "_theme/images/big.png", "_theme/fonts/AtkinsonHyperlegible-Regular.ttf", "_theme/strings/en.yml",
        ];
        return places.ToDictionary(place => $"100 MB: {place}", place => (Func<IEnumerable<(string, string)>>)(() => [(place, new string('a', 100_000_000))]));
    }
}
