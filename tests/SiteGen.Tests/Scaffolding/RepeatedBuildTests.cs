using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary>Building again what has not changed.</summary>
public sealed class RepeatedBuildTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void An_unchanged_site_is_not_built_again_but_its_warnings_are_said_again()
    {
        scratch.Write("input/index.md", "---\ntitle: Tea\n---\n\nBoil water.\n");
        var first = RealProgram.SiteGen(scratch.Path, "build", "--format", "msbuild");
        var second = RealProgram.SiteGen(scratch.Path, "build", "--format", "msbuild");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("warning SG503", first.Error, StringComparison.Ordinal);
        Assert.Equal(first.Error, second.Error);
        Assert.Contains("Nothing has changed", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repaired_output_folder_is_told_once()
    {
        scratch.Write("input/index.md", "---\ntitle: Tea\ndescription: How to make it.\n---\n\nBoil water.\n");
        RealProgram.SiteGen(scratch.Path, "build");
        scratch.Write("output/index.html", "changed by hand");
        var repaired = RealProgram.SiteGen(scratch.Path, "build", "--format", "msbuild");
        var again = RealProgram.SiteGen(scratch.Path, "build", "--format", "msbuild");

        Assert.Contains("SG010", repaired.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SG010", again.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing has changed", again.Output, StringComparison.Ordinal);
    }
}
