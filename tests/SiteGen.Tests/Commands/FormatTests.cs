using System.Text.Json;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>How the real program prints what it finds: to whom, in which form, and on which of the two streams.</summary>
public sealed class FormatTests : IDisposable
{
    private static readonly string LongEnoughForAGrade = string.Concat(Enumerable.Repeat("We walk to the shop and back. ", 40));

    private readonly ScratchFolder site = SmallSite.Write(new())
        .Write("input/index.md", SmallSite.Home + LongEnoughForAGrade)
        .Write("input/about.md", "---\ntitle: About\n---\n\nSigns like 50%, and back to [it](indx.md).\n");

    public static TheoryData<string> Formats => ["human", "msbuild", "github", "json"];

    public void Dispose() => site.Dispose();

    [Fact]
    public void People_get_the_line_a_caret_a_suggestion_and_a_count_and_read_the_errors_last()
    {
        var run = Check();
        Assert.Equal(
            """
            input/about.md:2:8: warning SG503: This page has no 'description'.
              | title: About
              |        ^
              = Say in one sentence what the reader finds here.

            input/about.md:5:34: error SG201: 'indx.md' leads to nothing on this site.
              | Signs like 50%, and back to [it](indx.md).
              |                                  ^
              = Did you mean 'index.md'?

            1 error, 1 warning

            """,
            run.Error);
        Assert.StartsWith("grade ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void People_get_ten_of_a_code_and_the_numbers_of_the_others_and_programs_get_all()
    {
        for (var page = 1; page <= 1_000; page++)
        {
            site.Write($"input/p{page}.md", $"---\ntitle: P{page}\n---\n\nThe [same](nothing.md) mistake.\n");
        }

        var run = Check();
        Assert.True((run.Error + run.Output).AsSpan().Count('\n') <= 60);
        Assert.Equal(10, run.Error.Split('\n').Count(line => line.Contains(": error SG201: ", StringComparison.Ordinal)));
        Assert.EndsWith(
            """
            and 1001 more SG503: sitegen check --all
            and 1000 more SG506: sitegen check --all
            and 991 more SG201: sitegen check --all
            1001 SG503 missing description
            1000 SG506 page that nothing links to
            1001 SG201 broken internal link
            1001 errors, 2001 warnings

            """,
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(1_001, Check("--all").Error.Split('\n').Count(line => line.Contains(": error SG201: ", StringComparison.Ordinal)));
        Assert.Equal(3_002, Check("--format", "msbuild").Error.AsSpan().Count('\n'));
        Assert.Equal(3_002, Check("--format", "github").Error.AsSpan().Count('\n'));
        Assert.Equal(3_002, Check("--format", "json").Output.Split('\n').Count(line => line.StartsWith('{')));
    }

    [Fact]
    public void A_template_that_is_wrong_on_every_page_is_one_finding()
    {
        site.Write("input/about.md", SmallSite.About);
        site.Write("theme/layouts/default.html", site.Read("theme/layouts/default.html") + "<a href=\"{{ root }}gone.html\">gone</a>");
        Assert.Equal(1, Check("--format", "msbuild").Error.AsSpan().Count("error SG201: 'gone.html' on about.html and 1 other page leads to nothing"));
        File.Delete(site.In("theme/layouts/default.html"));
        Assert.StartsWith("theme/layouts/default.html(1,1): error SG401: ", Assert.Single(Check("--format", "msbuild", "-q").Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_tools_get_a_line_for_each()
    {
        var lines = Check("--format", "msbuild").Error.TrimEnd().Split('\n');
        Assert.Equal("input/about.md(5,34): error SG201: 'indx.md' leads to nothing on this site. Did you mean 'index.md'?", lines[^1]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void GitHub_gets_its_commands()
    {
        var lines = Check("--format", "github").Error.TrimEnd().Split('\n');
        Assert.Equal("::error file=input/about.md,line=5,col=34,title=SG201::'indx.md' leads to nothing on this site. Did you mean 'index.md'?", lines[^1]);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    [InlineData("check", "--external")]
    public void Programs_get_an_object_a_line_and_nothing_else_on_standard_output(params string[] verb)
    {
        var found = Json(RealProgram.SiteGen(site.Path, [.. verb, "--format", "json"]));
        Assert.Equal(["SG503", "SG201"], found.Select(finding => finding.GetProperty("code").GetString()));
        var error = found[1];
        Assert.Equal("error", error.GetProperty("severity").GetString());
        Assert.Equal("input/about.md", error.GetProperty("file").GetString());
        Assert.Equal((5, 34), (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()));
        Assert.Equal("'indx.md' leads to nothing on this site.", error.GetProperty("message").GetString());
        Assert.Equal("Did you mean 'index.md'?", error.GetProperty("hint").GetString());
    }

    [Fact]
    public void Programs_get_nothing_on_standard_output_where_nothing_was_found()
    {
        site.Write("input/about.md", SmallSite.About);
        var run = RealProgram.SiteGen(site.Path, "build", "--format", "json");
        Assert.Equal((0, string.Empty), (run.Code, run.Output));
        Assert.Contains(" pages, ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Quiet_leaves_the_errors_alone(string format)
    {
        var run = Check("--quiet", "--format", format);
        Assert.DoesNotContain("SG503", run.Error + run.Output, StringComparison.Ordinal);
        Assert.Contains("SG201", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("grade", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_is_coloured_and_no_progress_is_told_where_nobody_looks_on(string format)
    {
        var run = Check("--format", format);
        Assert.DoesNotContain('\e', run.Error + run.Output);
        Assert.DoesNotContain('\r', run.Error + run.Output);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Verify_prints_in_every_format(string format)
    {
        site.Write("input/about.md", SmallSite.About);
        RealProgram.SiteGen(site.Path, "build");
        site.Write("output/about.html", "by hand");
        var run = RealProgram.SiteGen(site.Path, "verify", "output", "--format", format);
        Assert.Equal(1, run.Code);
        var expected = format switch
        {
            "msbuild" => "output/about.html: error SG013: ",
            "github" => "::error file=output/about.html,title=SG013::",
            "json" => "{\"code\":\"SG013\",\"severity\":\"error\",\"file\":\"output/about.html\",",
            _ => "output/about.html: error SG013: ",
        };
        Assert.StartsWith(expected, format == "json" ? run.Output : run.Error, StringComparison.Ordinal);
        Assert.Empty(format == "json" ? run.Error : run.Output);
    }

    private static List<JsonElement> Json(RunResult run) =>
        [.. run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];

    private RunResult Check(params ReadOnlySpan<string> options) => RealProgram.SiteGen(site.Path, ["check", .. options]);
}
