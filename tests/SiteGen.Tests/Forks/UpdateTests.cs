using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Forks;

/// <summary>A fork with content of its own takes over our program and theme with the one command that the README gives.</summary>
public sealed class UpdateTests : IDisposable
{
    /// <summary>Everything that is ours. <c>restore</c>, unlike <c>checkout</c>, also takes away what we have taken away.</summary>
    private const string Update = "git fetch upstream && git restore --source=upstream/main --staged --worktree -- theme tools tests SiteGen.sln Directory.Build.props Directory.Packages.props global.json .editorconfig";

    private readonly ScratchFolder folder = new();

    public UpdateTests()
    {
        folder.CopyFlagship("upstream/input").CopyFromRepository("theme", "upstream/theme").CopyFromRepository("tools", "upstream/tools")
            .Write("upstream/tests/old.txt", "old\n");
        foreach (var file in (string[])["SiteGen.sln", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"])
        {
            File.Copy(Path.Join(RealProgram.Repository, file), folder.In("upstream/" + file));
        }

        Shell("upstream", "git init -q -b main && git add -A && git commit -q -m ours");
        Shell(".", "git clone -q upstream fork");
        Shell("fork", "git remote rename origin upstream");
        MakeTheForkItsOwn();
        ImproveOurs();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Our_program_and_theme_come_and_the_fork_s_content_stays()
    {
        var before = folder.Files("fork/input").ToDictionary(file => file, file => folder.Read("fork/input/" + file));
        Shell("fork", Update);
        Shell("fork", "git commit -q -m 'Update SiteGen'");

        Assert.Equal(before, folder.Files("fork/input").ToDictionary(file => file, file => folder.Read("fork/input/" + file)));
        Assert.Equal(folder.Files("upstream/theme"), folder.Files("fork/theme"));
        Assert.Contains("/* improved */", folder.Read("fork/theme/styles/base.css"), StringComparison.Ordinal);
        Assert.Equal("new\n", folder.Read("fork/tools/new.txt"));
        Assert.Equal(["new.txt"], folder.Files("fork/tests"));
        Assert.Empty(Shell("fork", "git status --porcelain"));
    }

    [Fact]
    public void The_updated_fork_builds_clean_with_its_own_words()
    {
        Shell("fork", Update);
        CleanBuild.Assert(folder.In("fork"));
        Assert.Contains("Our own edition", folder.Read("fork/output/index.html"), StringComparison.Ordinal);
        Assert.Contains("steps/one-more-thing.html", folder.Files("fork/output"));
        Assert.Contains("--gap:9rem", folder.Read("fork/output/assets/site.css").Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fork_says_what_it_is_based_on_and_the_original_does_not()
    {
        Assert.Equal(0, RealProgram.SiteGen(folder.In("fork"), "build").Code);
        Assert.Equal(0, RealProgram.SiteGen(folder.In("upstream"), "build").Code);
        Assert.Contains("Based on A Second Look.", folder.Read("fork/output/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Based on", folder.Read("upstream/output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_of_theme_files_that_fell_behind_are_named_afterwards()
    {
        Assert.Empty(Overrides());
        Shell("fork", Update);

        // The guide is strict.
        Assert.StartsWith("input/_theme/styles/brand.css(1,1): error SG405", Assert.Single(Overrides()), StringComparison.Ordinal);
    }

    /// <summary>A fork that was changed most: settings, a page, a new step, a step less, a file in place of ours.</summary>
    private void MakeTheForkItsOwn()
    {
        var fork = folder.In("fork");
        var settings = folder.Read("fork/input/site.yml").Replace("\ntitle: A Second Look\n", "\ntitle: Our own edition\n", StringComparison.Ordinal).Replace("pronouns: he", "pronouns: she", StringComparison.Ordinal);
        folder.Write("fork/input/site.yml", settings);
        Assert.Equal(0, RealProgram.SiteGen(fork, "new", "step", "One more thing").Code);
        Assert.Equal(0, RealProgram.SiteGen(fork, "new", "override", "styles/brand.css").Code);
        File.AppendAllText(folder.In("fork/input/_theme/styles/brand.css"), ":root { --gap: 9rem; }\n");
        Shell("fork", "git add -A && git commit -q -m theirs");
    }

    private void ImproveOurs()
    {
        File.AppendAllText(folder.In("upstream/theme/styles/base.css"), "/* improved */\n");
        File.AppendAllText(folder.In("upstream/theme/styles/brand.css"), "/* improved */\n");
        File.AppendAllText(folder.In("upstream/input/index.md"), "\nOne more sentence of ours.\n");
        File.AppendAllText(folder.In("upstream/input/site.yml"), "author: Ours\n");
        File.Delete(folder.In("upstream/tests/old.txt"));
        File.Delete(folder.In("upstream/theme/fonts/README.md"));
        folder.Write("upstream/tests/new.txt", "new\n").Write("upstream/tools/new.txt", "new\n").Write("upstream/theme/partials/new.html", "new\n");
        Shell("upstream", "git add -A && git commit -q -m 'ours, improved'");
    }

    private IEnumerable<string> Overrides() =>
        CleanBuild.Findings(RealProgram.SiteGen(folder.In("fork"), "check", "--theme-overrides", "--format", "msbuild", "--url", "https://example.org/"));

    private string Shell(string place, string command)
    {
        var run = RealProgram.Run(
            "bash",
            folder.In(place),
            new Dictionary<string, string>
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_CONFIG_NOSYSTEM"] = "1",
                ["GIT_AUTHOR_NAME"] = "Test",
                ["GIT_AUTHOR_EMAIL"] = "test@example.org",
                ["GIT_COMMITTER_NAME"] = "Test",
                ["GIT_COMMITTER_EMAIL"] = "test@example.org",
            },
            "-c",
            command);
        Assert.True(run.Code == 0, run.Error);
        return run.Output;
    }
}
