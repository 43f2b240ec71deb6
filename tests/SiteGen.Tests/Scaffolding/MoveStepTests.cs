using System.Text;
using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary>A step is moved with all that names it, or not at all, and nothing else changes.</summary>
public sealed class MoveStepTests : IDisposable
{
    private readonly ScratchFolder site = new();

    public MoveStepTests()
    {
        RealProgram.SiteGen(site.Path, "new", "site");
        site.Write("input/about.md", site.Read("input/about.md") + "\nThe boxes are in [step 2](steps/02-pack-room-by-room.md).\n");
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("3", "--to", "1")]
    [InlineData("settle-in", "--to", "1")]
    [InlineData("03-settle-in.md", "--to", "1")]
    [InlineData("input/steps/03-settle-in.md", "--to", "1")]
    public void A_step_goes_where_it_is_sent_by_any_of_its_names(params string[] arguments)
    {
        Move(0, arguments);
        Assert.Equal(["01-settle-in.md", "02-plan-the-weeks-before.md", "03-pack-room-by-room.md"], site.Files("input/steps"));
        Assert.EndsWith("The boxes are in [step 3](steps/03-pack-room-by-room.md).\n", site.Read("input/about.md"), StringComparison.Ordinal);
        Assert.Contains("from [step {{ step \"pack-room-by-room\" }}](03-pack-room-by-room.md).", site.Read("input/steps/01-settle-in.md"), StringComparison.Ordinal);
        Assert.Contains("[packing](steps/03-pack-room-by-room.md#first-night)", site.Read("input/index.md"), StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_folder_and_names_in_another_spelling_are_moved_too()
    {
        Directory.Move(site.In("input/steps"), site.In("input/Steps"));
        File.Move(site.In("input/Steps/03-settle-in.md"), site.In("input/Steps/3. settle-in.md"));
        Move(0, "settle-in", "--to", "1");
        Assert.Equal(["01-settle-in.md", "02-plan-the-weeks-before.md", "03-pack-room-by-room.md"], site.Files("input/Steps"));
        Assert.Contains("(03-pack-room-by-room.md).", site.Read("input/Steps/01-settle-in.md"), StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void After_names_the_step_before_it_and_back_again_every_byte_is_as_it_was()
    {
        var before = Bytes();
        Move(0, "1", "--after", "pack-room-by-room");
        Assert.Equal(["01-pack-room-by-room.md", "02-plan-the-weeks-before.md", "03-settle-in.md"], site.Files("input/steps"));
        Move(0, "plan-the-weeks-before", "--to", "1");
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public void A_new_name_leads_on_from_the_old_address_and_everything_follows()
    {
        site.Write("input/more.md", "---\ntitle: More\ndescription: More.\n---\n\n[a](steps/settle-in.html) [b](/steps/settle-in.html#after-a-month) [c](xref:settle-in) [d](steps/settle-in)\n{{ step \"settle-in\" }} <a href=\"steps/settle-in.html\">e</a>\n\n[f]: ./steps/03-settle-in.md\n");
        site.Write("input/worksheets/rest.yml", "title: Rest\nstep: settle-in\npurpose: To settle-in.\nminutes: 5\nsections:\n  - title: A\n    fields:\n      - {id: a, type: text, label: A}\n");
        site.Write("input/site.yml", site.Read("input/site.yml").Replace("footer: [about, privacy]", "footer: [about, settle-in, steps/03-settle-in.md, more]", StringComparison.Ordinal).Replace("header: [steps, ", "header: [settle-in, ", StringComparison.Ordinal));
        Move(0, "settle-in", "--slug", "the-first-week");
        Assert.Contains(
            "[a](steps/the-first-week.html) [b](/steps/the-first-week.html#after-a-month) [c](xref:the-first-week) [d](steps/the-first-week)\n{{ step \"the-first-week\" }} <a href=\"steps/the-first-week.html\">e</a>\n\n[f]: ./steps/03-the-first-week.md\n",
            site.Read("input/more.md"),
            StringComparison.Ordinal);
        Assert.Contains("step: the-first-week\npurpose: To settle-in.", site.Read("input/worksheets/rest.yml"), StringComparison.Ordinal);
        Assert.Contains("footer: [about, the-first-week, steps/03-the-first-week.md, more]", site.Read("input/site.yml"), StringComparison.Ordinal);
        Assert.Contains("header: [the-first-week, ", site.Read("input/site.yml"), StringComparison.Ordinal);
        Assert.Contains("redirect_from: [steps/settle-in.html]\n---", site.Read("input/steps/03-the-first-week.md"), StringComparison.Ordinal);
        Assert.Equal(0, RealProgram.SiteGen(site.Path, "build").Code);
        Assert.Contains("steps/settle-in.html", site.Files("output"));

        Move(0, "the-first-week", "--slug", "settle-in");
        Assert.Contains("redirect_from: [steps/the-first-week.html]\n---", site.Read("input/steps/03-settle-in.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_byte_order_marks_stay()
    {
        var text = "\uFEFF---\r\ntitle: Rest\r\ndescription: Rest.\r\n---\r\n\r\nAfter [step 3](03-settle-in.md).  \r\n\tThen step 1 again.\r\n";
        site.Write("input/steps/04-rest.md", text);
        Move(0, "rest", "--to", "1", "--slug", "a-rest");
        Assert.Equal(
            Encoding.UTF8.GetBytes(text.Replace("\r\n---\r\n\r\n", "\r\nredirect_from: [steps/rest.html]\r\n---\r\n\r\n", StringComparison.Ordinal)
                .Replace("[step 3](03-", "[step 4](04-", StringComparison.Ordinal).Replace("step 1 again", "step 2 again", StringComparison.Ordinal)),
            site.Bytes("input/steps/01-a-rest.md"));
        AssertClean();
    }

    [Fact]
    public void A_number_in_a_head_is_changed_there_and_gaps_stay()
    {
        site.Write("input/steps/breathe.md", "---\ntitle: Breathe\norder: 20\ndescription: Breathe.\n---\n\nBreathe.\n");
        Move(0, "breathe", "--to", "1");
        Assert.Equal(["02-plan-the-weeks-before.md", "03-pack-room-by-room.md", "20-settle-in.md", "breathe.md"], site.Files("input/steps"));
        Assert.Contains("order: 1\n", site.Read("input/steps/breathe.md"), StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_step_that_is_hidden_is_moved_and_counts_in_no_text()
    {
        site.Write("input/steps/01-draft.md", "---\ntitle: Draft\norder: 0\nexcluded: true\n---\n\nDraft.\n");
        Move(0, "settle-in", "--after", "draft");
        Assert.EndsWith("The boxes are in [step 3](steps/04-pack-room-by-room.md).\n", site.Read("input/about.md"), StringComparison.Ordinal);
        AssertClean();
    }

    [Theory]
    [InlineData(2, "settle-inn", "--to", "1")]
    [InlineData(2, "settle-in", "--to", "9")]
    [InlineData(2, "settle-in", "--to", "0")]
    [InlineData(2, "settle-in")]
    [InlineData(2, "settle-in", "--to", "1", "--after", "1")]
    [InlineData(2, "settle-in", "--after", "nowhere")]
    [InlineData(2, "settle-in", "--slug", "Über uns!")]
    [InlineData(2, "settle-in", "--slug", "pack-room-by-room")]
    public void What_cannot_be_done_is_refused_and_nothing_changes(int code, params string[] arguments)
    {
        var before = Bytes();
        Assert.NotEmpty(Move(code, arguments).Error);
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public void A_site_with_errors_is_not_touched()
    {
        site.Write("input/steps/02-pack-room-by-room.md", "---\ntitle: [\n---\n");
        var before = Bytes();
        Assert.Contains("SG101", Move(1, "settle-in", "--to", "1").Error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public void Where_one_file_cannot_be_written_all_stay_as_they_are()
    {
        site.Write("input/steps/.sitegen-old-03-settle-in.md/in-the-way", "x");
        var before = Bytes();
        Assert.Contains("error SG006", Move(2 + 1, "settle-in", "--to", "1").Error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public void A_dry_run_says_the_same_and_does_nothing()
    {
        var before = Bytes();
        var said = Move(0, "3", "--to", "1", "--dry-run").Output.Split('\n')[..^2];
        Assert.Equal(before, Bytes());
        Assert.Equal(said, Move(0, "3", "--to", "1").Output.Split('\n')[..^2]);
        Assert.Contains("input/steps/03-settle-in.md -> input/steps/01-settle-in.md", said);
    }

    [Fact]
    public void An_address_that_was_published_and_is_gone_is_told_with_the_redirect()
    {
        Assert.Equal(0, RealProgram.SiteGen(site.Path, "build").Code);
        File.Move(site.In("input/steps/03-settle-in.md"), site.In("input/steps/03-the-first-week.md"));
        var told = RealProgram.SiteGen(site.Path, "check").Error;
        Assert.Contains("input/steps/03-the-first-week.md:1:1: warning SG514: ", told, StringComparison.Ordinal);
        Assert.Contains("'redirect_from: [steps/settle-in.html]'", told, StringComparison.Ordinal);
        Assert.Contains("SG514", RealProgram.SiteGen(site.Path, "build", "--strict").Error, StringComparison.Ordinal);

        site.Write("input/_redirects", "/steps/settle-in.html /steps/the-first-week.html 301\n");
        Assert.DoesNotContain("SG514", RealProgram.SiteGen(site.Path, "check").Error, StringComparison.Ordinal);
        File.Delete(site.In("input/_redirects"));
        site.Write("input/steps/03-the-first-week.md", site.Read("input/steps/03-the-first-week.md").Replace("---\ntitle", "---\nredirect_from: [steps/settle-in.html]\ntitle", StringComparison.Ordinal));
        Assert.DoesNotContain("SG514", RealProgram.SiteGen(site.Path, "build").Error, StringComparison.Ordinal);
    }

    private RunResult Move(int code, params string[] arguments)
    {
        var run = RealProgram.SiteGen(site.Path, ["move", "step", .. arguments]);
        Assert.True(run.Code == code, $"It ended with {run.Code}:\n{run.Error}{run.Output}");
        return run;
    }

    private void AssertClean()
    {
        var run = RealProgram.SiteGen(site.Path, "check", "--format", "msbuild");
        Assert.All(run.Error.Split('\n'), line => Assert.Matches("^$|SG109|SG506", line));
    }

    /// <summary>Every file of the guide, with its bytes.</summary>
    private List<string> Bytes() => [.. site.Files("input").Select(file => file + " " + Convert.ToHexString(site.Bytes("input/" + file)))];
}
