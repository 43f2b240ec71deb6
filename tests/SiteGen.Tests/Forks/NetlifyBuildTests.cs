using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Forks;

/// <summary>
/// The script that Netlify runs, where no SDK is installed: <c>curl</c> brings an installer of the tests' own, which installs
/// a <c>dotnet</c> that hands the build over to the built program. Nothing is downloaded.
/// </summary>
public sealed class NetlifyBuildTests : IDisposable
{
    private readonly ScratchFolder clone = new();

    public NetlifyBuildTests()
    {
        clone.Write("input/index.md", "---\ntitle: Home\ndescription: Home.\n---\n\nHello.\n")
            .Write("global.json", "{}\n")
            .Write("tools/netlify-build.sh", File.ReadAllText(Path.Join(RealProgram.Repository, "tools/netlify-build.sh")))
            .Write("bin/curl", "#!/bin/sh\necho \"curl $*\" >> \"$LOG\"\nwhile [ \"$1\" != -o ]; do shift; done\ncp \"$INSTALLER\" \"$2\"\n")
            .Write("installer", "echo \"install $*\" >> \"$LOG\"\nwhile [ \"$1\" != --install-dir ]; do shift; done\nmkdir -p \"$2\"\ncp \"$FAKE_DOTNET\" \"$2/dotnet\"\nchmod +x \"$2/dotnet\"\n")
            .Write("dotnet", "#!/bin/sh\necho \"dotnet $*\" >> \"$LOG\"\n[ \"$1\" = --version ] && exit 0\nwhile [ \"$1\" != -- ]; do shift; done\nshift\nexec \"$REAL_DOTNET\" \"$PROGRAM\" \"$@\"\n");
        foreach (var tool in (string[])["bash", "sh", "mktemp", "rm", "mkdir", "cp", "chmod", "dirname"])
        {
            File.CreateSymbolicLink(clone.In("bin/" + tool), Find(tool));
        }

        RealProgram.Run("chmod", clone.Path, null, "+x", "bin/curl");
    }

    public void Dispose() => clone.Dispose();

    [Fact]
    public void Without_an_sdk_it_installs_the_one_of_global_json_and_builds_for_the_site_s_address()
    {
        var run = Run("production");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        var log = clone.Read("log");
        Assert.Contains("curl -fsSL --retry 3 https://dot.net/v1/dotnet-install.sh -o ", log, StringComparison.Ordinal);
        Assert.Contains($"install --jsonfile global.json --install-dir {clone.In("cache/sitegen-dotnet")} --no-path", log, StringComparison.Ordinal);
        Assert.Contains("build --commit abc123 --url https://guide.example", log, StringComparison.Ordinal);
        Assert.Contains("<loc>https://guide.example/</loc>", clone.Read("output/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Disallow: /\n", clone.Read("output/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_build_takes_the_sdk_from_the_cache()
    {
        Run("production");
        File.Delete(clone.In("log"));
        Assert.Equal(0, Run("production").Code);
        Assert.DoesNotContain("curl", clone.Read("log"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy-preview")]
    [InlineData("branch-deploy")]
    public void A_preview_has_its_own_address_and_is_not_to_be_found(string context)
    {
        Assert.Equal(0, Run(context).Code);
        Assert.Contains("build --commit abc123 --preview --url https://preview.example", clone.Read("log"), StringComparison.Ordinal);
        Assert.Equal("User-agent: *\nDisallow: /\n", clone.Read("output/robots.txt"));
    }

    [Fact]
    public void A_mistake_in_the_content_fails_the_deploy()
    {
        clone.Write("input/index.md", "---\ntitle: Home\ndescription: Home.\n---\n\n[Nowhere](nowhere.md)\n");
        Assert.Equal(1, Run("production").Code);
    }

    private RunResult Run(string context) => RealProgram.Run(
        clone.In("bin/bash"),
        clone.Path,
        new Dictionary<string, string>
        {
            ["PATH"] = clone.In("bin"),
            ["DOTNET_ROOT"] = string.Empty,
            ["NETLIFY_CACHE_DIR"] = clone.In("cache"),
            ["CONTEXT"] = context,
            ["URL"] = "https://guide.example",
            ["DEPLOY_PRIME_URL"] = "https://preview.example",
            ["COMMIT_REF"] = "abc123",
            ["LOG"] = clone.In("log"),
            ["INSTALLER"] = clone.In("installer"),
            ["FAKE_DOTNET"] = clone.In("dotnet"),
            ["REAL_DOTNET"] = Find("dotnet"),
            ["PROGRAM"] = Path.Join(AppContext.BaseDirectory, "SiteGen.dll"),
        },
        "tools/netlify-build.sh");

    private static string Find(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Join(folder, tool)).First(File.Exists);
}
