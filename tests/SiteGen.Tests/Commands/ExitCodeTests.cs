using System.Text.RegularExpressions;
using SiteGen.Sites;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>The real program's exit codes: who has to act, the author of a page or whoever runs the program.</summary>
public sealed partial class ExitCodeTests : IDisposable
{
    private readonly ScratchFolder site = SmallSite.Write(new());

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("schema worksheet")]
    [InlineData("new step Rest")]
    [InlineData("new worksheet Rest")]
    [InlineData("new override styles/base.css")]
    [InlineData("new site elsewhere")]
    [InlineData("--help")]
    [InlineData("--version")]
    public void Nothing_wrong_is_0(string arguments) => AssertEnds(0, arguments);

    [Fact]
    public void Warnings_are_0_and_with_strict_1_whatever_the_verb()
    {
        site.Write("input/index.md", "---\ntitle: Home\n---\n\nA page without a description.\n");
        Assert.Contains("warning SG503", AssertEnds(0, "check").Error, StringComparison.Ordinal);
        Assert.Contains("warning SG503", AssertEnds(0, "build").Error, StringComparison.Ordinal);
        Assert.Contains("error SG503", AssertEnds(1, "check --strict").Error, StringComparison.Ordinal);
        Assert.Contains("error SG503", AssertEnds(1, "build --strict").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_0_with_strict_too()
    {
        site.Write("input/site.yml", SmallSite.Settings.Replace("url: https://example.org/\n", string.Empty, StringComparison.Ordinal));
        Assert.Contains("note SG109", AssertEnds(0, "check --strict").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/index.md", "---\ntitle: [\n---\n", "build")]
    [InlineData("input/index.md", "---\ntitle: [\n---\n", "check")]
    [InlineData("input/about.md", "---\ntitle: About\ndescription: x\n---\n[Home](indx.md)\n", "check")]
    [InlineData("theme/layouts/default.html", "{{ if }}", "check")]
    [InlineData("input/worksheets/my-site.yml", "title: [\n", "build")]
    [InlineData("input/worksheets/site.yml", "title: [\n", "check")]
    public void Faults_of_the_content_are_1(string path, string text, string arguments)
    {
        site.Write(path, text);
        AssertEnds(1, arguments);
    }

    [Fact]
    public void A_copy_that_is_not_what_was_built_is_1()
    {
        AssertEnds(0, "build");
        AssertEnds(0, "verify output");
        site.Write("output/index.html", "by hand");
        AssertEnds(1, "verify output");
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("check --no-such-option")]
    [InlineData("check --format xml")]
    [InlineData("check --date tomorrow")]
    [InlineData("build --url example.org")]
    [InlineData("build --root no-such-folder")]
    [InlineData("check --theme no-such-folder")]
    [InlineData("serve --root no-such-folder")]
    [InlineData("serve --port 70000")]
    [InlineData("new")]
    [InlineData("new step")]
    [InlineData("new step ???")]
    [InlineData("new override no-such-file")]
    [InlineData("new site .")]
    [InlineData("schema no-such-kind")]
    [InlineData("verify")]
    public void What_was_asked_for_in_the_wrong_way_is_2_and_told_to_its_user_alone(string arguments)
    {
        var run = AssertEnds(2, arguments);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("biuld", "Did you mean 'build'?")]
    [InlineData("new stpe Rest", "Did you mean 'step'?")]
    [InlineData("check --strickt", "Did you mean '--strict'?")]
    [InlineData("new", "  sitegen new worksheet: ")]
    [InlineData("move", "  sitegen move step: ")]
    public void Who_asks_in_the_wrong_way_is_told_what_there_is(string arguments, string told) =>
        Assert.Contains(told, AssertEnds(2, arguments).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Settings_that_cannot_be_used_are_2(string verb)
    {
        site.Write("input/site.yml", SmallSite.Settings + "url: nonsense\n");
        AssertEnds(2, verb);
    }

    [Fact]
    public void What_cannot_be_written_is_3()
    {
        site.Write("output/index.html", "mine");
        Assert.Contains("SG007", AssertEnds(3, "build").Error, StringComparison.Ordinal);
        Assert.Equal("mine", site.Read("output/index.html"));
    }

    [Fact]
    public void Every_code_is_in_the_table_of_the_documentation() => Assert.Equal(
        [ExitCode.Ok, ExitCode.Content, ExitCode.Usage, ExitCode.Disk, ExitCode.Bug, ExitCode.Interrupted],
        Row().Matches(Repository.Read("tools/docs/command-line.md")).Select(row => int.Parse(row.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));

    private RunResult AssertEnds(int code, string arguments)
    {
        var run = RealProgram.SiteGen(site.Path, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(run.Code == code, $"'sitegen {arguments}' ended with {run.Code}:\n{run.Error}{run.Output}");
        return run;
    }

    [GeneratedRegex(@"^\| (\d+) \| ", RegexOptions.Multiline)]
    private static partial Regex Row();
}
