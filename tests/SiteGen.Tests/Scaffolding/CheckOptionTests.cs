using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary><c>check --accept-ids</c> and <c>check --external</c>, in a small site.</summary>
public sealed class CheckOptionTests : IDisposable
{
    private const string Ids = "input/worksheets/_ids.yml";
    private const string Sheet = "input/worksheets/box-list.yml";
    private readonly ScratchFolder site = new();

    public CheckOptionTests() => RealProgram.SiteGen(site.Path, "new", "site");

    public void Dispose() => site.Dispose();

    [Fact]
    public void Accepted_ids_are_written_and_then_hold()
    {
        Assert.Equal([], Check("--accept-ids"));
        Assert.EndsWith("\nbox-list: [day, helpers, booked, boxes]\n", site.Read(Ids), StringComparison.Ordinal);
        CleanBuild.Assert(site.Path);
    }

    [Fact]
    public void A_removed_id_is_reported_where_it_was_accepted_and_a_build_does_not_accept_it()
    {
        Check("--accept-ids");
        var before = site.Read(Ids);
        Rename("helpers", "friends");
        Assert.Equal([$"{Ids}(3,17): warning SG306"], Check());
        Assert.Equal(1, RealProgram.SiteGen(site.Path, "build", "--strict").Code);
        Assert.Equal(before, site.Read(Ids));
    }

    [Fact]
    public void A_renamed_id_is_fine_with_its_former_one_and_stays_accepted()
    {
        Check("--accept-ids");
        Rename("helpers", "friends\n        formerly: helpers");
        Assert.Equal([], Check());
        Assert.Equal([], Check("--accept-ids"));
        Assert.Contains("friends, helpers", site.Read(Ids), StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_sheet_is_reported_until_it_is_accepted()
    {
        site.Write(Ids, "box-list: [day]\nold-list: [a, b]\n");
        Assert.Equal([$"{Ids}(2,1): warning SG306"], Check());
        Assert.Equal([], Check("--accept-ids"));
    }

    [Fact]
    public void Nothing_is_accepted_while_a_sheet_cannot_be_read()
    {
        site.Write(Sheet, "title: [\n");
        var run = RealProgram.SiteGen(site.Path, "check", "--accept-ids");
        Assert.Equal(1, run.Code);
        Assert.False(File.Exists(site.In(Ids)));
    }

    [Fact]
    public void The_ids_of_the_flagship_are_accepted()
    {
        using var copy = new ScratchFolder();
        copy.CopyFlagship();
        var before = copy.Read(Ids);
        RealProgram.SiteGen(copy.Path, "check", "--accept-ids");
        Assert.Equal(before, copy.Read(Ids));
    }

    [Fact]
    public void Links_that_leave_the_site_are_listed_by_host_with_their_pages()
    {
        site.Write("input/about.md", "---\ntitle: About\ndescription: About.\n---\n\n[One](https://b.example/1), [two](https://a.example/?q=1&r=2), [home](https://example.org/x), [mail](mailto:a@b.example), [in](privacy.md).\n");
        site.Write("input/privacy.md", "---\ntitle: Privacy\ndescription: Privacy.\n---\n\n[One](https://b.example/1) and [more](http://b.example/0)\n");
        var run = RealProgram.SiteGen(site.Path, "check", "--external", "--url", "https://example.org/");
        Assert.Equal(0, run.Code);
        var lines = run.Output.TrimEnd().Split('\n').Where(line => !line.Contains("creativecommons.org", StringComparison.Ordinal) && !line.Contains("wikipedia.org", StringComparison.Ordinal));
        Assert.Equal(
            [
                "a.example",
                "  https://a.example/?q=1&r=2  about.html",
                "b.example",
                "  http://b.example/0  privacy.html",
                "  https://b.example/1  about.html, privacy.html",
            ],
            lines.Where(line => line.Contains("example", StringComparison.Ordinal)));
    }

    private IEnumerable<string> Check(params string[] options) =>
        CleanBuild.Findings(RealProgram.SiteGen(site.Path, ["check", "--format", "msbuild", "--url", "https://example.org/", .. options]))
            .Select(line => line[..(line.IndexOf(" SG", StringComparison.Ordinal) + 6)]);

    private void Rename(string from, string to)
    {
        var sheet = site.Read(Sheet);
        Assert.Contains($"id: {from}\n", sheet, StringComparison.Ordinal);
        site.Write(Sheet, sheet.Replace($"id: {from}\n", $"id: {to}\n", StringComparison.Ordinal).Replace($"\n      {from}: ", $"\n      {to.Split('\n')[0]}: ", StringComparison.Ordinal));
    }
}
