namespace SiteGen.Harness;

/// <summary>Two builds of one folder at once: one after the other, or one is refused; never both in one site.</summary>
internal sealed class PairExperiment(Arguments arguments)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly int pairs = arguments.Number("--pairs", 10);

    public Outcome Run()
    {
        using var scratch = new Scratch(arguments, "pairs");
        scratch.AddSite(0);
        var (both, one, broken) = (0, 0, 0);
        for (var i = 0; i < pairs; i++)
        {
            using var left = RunningProgram.Start([.. scratch.Build(2 * i), "--url", "https://left.example/"]);
            using var right = RunningProgram.Start([.. scratch.Build((2 * i) + 1), "--url", "https://right.example/"]);
            var ended = left.Wait(Patience) & right.Wait(Patience);
            both += left.Code == 0 && right.Code == 0 ? 1 : 0;
            one += IsBusy(left) && right.Code == 0 || IsBusy(right) && left.Code == 0 ? 1 : 0;
            var pages = scratch.IsWhole()
                ? File.ReadAllText(Path.Join(scratch.Output, "sitemap.xml")) + File.ReadAllText(Path.Join(scratch.Output, "about.html"))
                : string.Empty;
            broken += ended && pages.Contains("left.example", StringComparison.Ordinal) != pages.Contains("right.example", StringComparison.Ordinal) ? 0 : 1;
        }

        return new(
            $"{pairs} pairs of builds at once",
            broken == 0 && both + one == pairs,
            $"both published {both}, one refused with SG008 {one}, broken {broken}, leftovers {scratch.Leftovers().Count()}");
    }

    private static bool IsBusy(RunningProgram program) => program.Code == 3 && program.Error.Contains("SG008", StringComparison.Ordinal);
}
