namespace SiteGen.Tests.Scaffolding;

/// <summary>Builds in which nothing is found: no error, no warning, no note.</summary>
internal static class CleanBuild
{
    /// <summary>The weight of a page is for the most part its styles and scripts; the theme's own tests hold it.</summary>
    private const string PageWeight = "SG509";

    public static void Assert(string root, params string[] options)
    {
        var run = RealProgram.SiteGen(root, ["build", "--format", "msbuild", "--url", "https://example.org/", .. options]);
        Xunit.Assert.Equal([], Findings(run));
        Xunit.Assert.Equal(0, run.Code);
    }

    /// <summary>What a run printed with <c>--format msbuild</c>, a finding a line.</summary>
    public static IEnumerable<string> Findings(RunResult run) =>
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(PageWeight, StringComparison.Ordinal));
}
