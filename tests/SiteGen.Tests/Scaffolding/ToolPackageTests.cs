using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary>Others install SiteGen as a .NET tool: packed here, installed from a folder, without asking any registry.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_packed_tool_installs_from_a_folder_and_builds_a_site_with_the_theme_that_it_carries()
    {
        scratch.Write("input/index.md", "---\ntitle: Tea\ndescription: How to make it.\n---\n\nBoil *water*.\n");
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!;
        Dotnet("pack", Path.Join(RealProgram.Repository, "tools/SiteGen"), "--configuration", configuration, "--no-build", "--output", scratch.In("packages"));
        Dotnet("tool", "install", "SiteGen", "--tool-path", scratch.In("tools"), "--source", scratch.In("packages"));
        Ended(RealProgram.Run(scratch.In("tools/sitegen"), scratch.Path, null, "build"));

        Assert.Contains("<em>water</em>", scratch.Read("output/index.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(scratch.In("output/assets/site.css")));
    }

    private void Dotnet(params string[] arguments) =>
        Ended(RealProgram.Run("dotnet", scratch.Path, new Dictionary<string, string> { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" }, arguments));

    private static void Ended(RunResult run) => Assert.True(run.Code == 0, run.Output + run.Error);
}
