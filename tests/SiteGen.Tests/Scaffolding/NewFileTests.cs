using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary>What <c>new</c> writes into a site builds without a finding, wherever it goes.</summary>
public sealed class NewFileTests : IDisposable
{
    private readonly ScratchFolder site = new();

    public NewFileTests() => RealProgram.SiteGen(site.Path, "new", "site");

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_new_step_comes_last()
    {
        Assert.Equal("input/steps/04-dont-look-back.md", New("step", "Don't look back"));
        Assert.Equal(["plan-the-weeks-before", "pack-room-by-room", "settle-in", "dont-look-back"], StepsAfterBuild());
    }

    [Theory]
    [InlineData("Breathe")]
    [InlineData("Rest: a day 'off' # or \"two\"")]
    public void A_step_between_two_others_renames_nobody(string title)
    {
        var before = site.Files("input/steps");
        var made = New("step", title, "--after", "pack-room-by-room");
        var slug = Path.GetFileNameWithoutExtension(made).TrimStart("0123456789-".ToCharArray());
        Assert.Equal(["plan-the-weeks-before", "pack-room-by-room", slug, "settle-in"], StepsAfterBuild());
        Assert.Subset(site.Files("input/steps").ToHashSet(), before.ToHashSet());
    }

    [Theory]
    [InlineData("2")]
    [InlineData("02-pack-room-by-room.md")]
    [InlineData("02-pack-room-by-room")]
    [InlineData("input/steps/02-pack-room-by-room.md")]
    public void A_step_is_named_by_number_or_file_too(string after)
    {
        New("step", "Breathe", "--after", after);
        Assert.Equal(["plan-the-weeks-before", "pack-room-by-room", "breathe", "settle-in"], StepsAfterBuild());
    }

    [Fact]
    public void A_second_step_at_the_same_place_comes_right_after_the_named_one()
    {
        New("step", "Late", "--after", "plan-the-weeks-before");
        New("step", "Early", "--after", "plan-the-weeks-before");
        Assert.Equal(["plan-the-weeks-before", "early", "late", "pack-room-by-room", "settle-in"], StepsAfterBuild());
    }

    [Fact]
    public void Where_no_name_sorts_between_two_steps_it_says_so()
    {
        New("step", "Late", "--after", "plan-the-weeks-before");
        New("step", "Early", "--after", "plan-the-weeks-before");
        var run = RealProgram.SiteGen(site.Path, "new", "step", "Middle", "--after", "early");
        Assert.Equal(2, run.Code);
        Assert.Contains("input/steps/02-early.md:1:1: error SG018", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_worksheet_of_a_step_builds()
    {
        Assert.Equal("input/worksheets/my-week.yml", New("worksheet", "My week", "--step", "settle-in"));
        Build();
        Assert.Contains("worksheets/my-week.html", site.Files("output"));
    }

    [Theory]
    [InlineData("worksheet", "Box list", "SG017")]
    [InlineData("step", "Settle in!", "SG017")]
    [InlineData("step", "???", "SG018")]
    [InlineData("step", "New", "SG018", "--after", "setle-in")]
    [InlineData("worksheet", "New", "SG018", "--step", "setle-in")]
    [InlineData("override", "pages/stp.html", "SG018")]
    public void What_cannot_be_made_is_refused_with_a_reason(string kind, string name, string code, params string[] more)
    {
        var before = site.Files(".");
        var run = RealProgram.SiteGen(site.Path, ["new", kind, name, .. more]);
        Assert.Equal(2, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(before, site.Files("."));
        Assert.Equal(more.Length > 0 || kind == "override", run.Error.Contains("Did you mean '", StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_of_the_theme_build_and_are_up_to_date()
    {
        Assert.All((string[])["layouts/default.html", "theme/styles/base.css", "scripts/site.js", "drawings/home.svg", "images/icon.svg", "strings/en.yml"], path => New("override", path));
        Build();
        Assert.Equal([], CleanBuild.Findings(RealProgram.SiteGen(site.Path, "check", "--theme-overrides", "--format", "msbuild", "--url", "https://example.org/")));
    }

    [Fact]
    public void Copies_whose_originals_have_changed_are_reported()
    {
        site.CopyFromRepository("theme");
        Assert.All((string[])["layouts/default.html", "styles/base.css", "drawings/home.svg", "pages/step.html"], path => New("override", path));
        site.Write("input/_theme/styles/brand.css", ":root { --gap: 1rem; }\n");
        File.AppendAllText(site.In("theme/layouts/default.html"), "\n<!-- new -->\n");
        File.AppendAllText(site.In("theme/drawings/home.svg"), "\n");
        File.Delete(site.In("theme/pages/step.html"));
        File.WriteAllText(site.In("theme/styles/base.css"), site.Read("theme/styles/base.css").Replace("\n", "\r\n", StringComparison.Ordinal));

        var run = RealProgram.SiteGen(site.Path, "check", "--theme-overrides", "--format", "msbuild", "--url", "https://example.org/");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            [
                "input/_theme/styles/brand.css(1,1): message SG406",
                "input/_theme/drawings/home.svg(1,1): warning SG405",
                "input/_theme/layouts/default.html(1,1): warning SG405",
                "input/_theme/pages/step.html(1,1): warning SG405",
            ],
            CleanBuild.Findings(run).Select(line => line[..(line.IndexOf(" SG", StringComparison.Ordinal) + 6)]));
    }

    [Fact]
    public void A_copy_is_not_made_twice()
    {
        New("override", "styles/brand.css");
        Assert.Equal(2, RealProgram.SiteGen(site.Path, "new", "override", "styles/brand.css").Code);
    }

    private string New(params string[] arguments)
    {
        var run = RealProgram.SiteGen(site.Path, ["new", .. arguments]);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return run.Output.TrimEnd();
    }

    private void Build() => CleanBuild.Assert(site.Path);

    private IEnumerable<string> StepsAfterBuild()
    {
        Build();
        using var json = System.Text.Json.JsonDocument.Parse(site.Read("output/site.json"));
        return
        [
            .. json.RootElement.GetProperty("pages").EnumerateArray()
                .Where(page => page.TryGetProperty("step", out _))
                .OrderBy(page => page.GetProperty("step").GetInt32())
                .Select(page => Path.GetFileNameWithoutExtension(page.GetProperty("address").GetString()!)),
        ];
    }
}
