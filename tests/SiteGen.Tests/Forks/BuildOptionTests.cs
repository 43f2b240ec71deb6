using System.IO.Compression;
using System.Xml.Linq;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Forks;

/// <summary>What a publisher asks of a build: a feed, a zip file, a preview, colours, a picture.</summary>
public sealed class BuildOptionTests : IDisposable
{
    private readonly ScratchFolder site = new();

    public BuildOptionTests() => site
        .Write("input/site.yml", "title: A small guide\n")
        .Write("input/index.md", "---\ntitle: Home\ndescription: Home & more.\nupdated: 2026-01-02\n---\n\n[One](steps/1-one.md) and [two](two.md)\n")
        .Write("input/two.md", "---\ntitle: Two\ndescription: Two.\n---\n\nTwo.\n")
        .Write("input/steps/1-one.md", "---\ntitle: One\ndescription: One.\nupdated: 2026-03-04T05:06:07Z\n---\n\nOne.\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public void There_is_no_feed_unless_it_is_asked_for()
    {
        CleanBuild.Assert(site.Path);
        Assert.DoesNotContain("feed.xml", site.Files("output"));
        Assert.DoesNotContain("application/atom+xml", site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_has_the_pages_that_say_when_they_changed_newest_first()
    {
        Setting("feed: true");
        CleanBuild.Assert(site.Path);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(site.Read("output/feed.xml")).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        Assert.Equal("2026-03-04T05:06:07Z", feed.Element(atom + "updated")!.Value);
        Assert.Equal("A small guide", feed.Element(atom + "author")!.Element(atom + "name")!.Value);
        Assert.Equal("https://example.org/feed.xml", feed.Elements(atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal(
            [("https://example.org/steps/one.html", "One."), ("https://example.org/", "Home & more.")],
            feed.Elements(atom + "entry").Select(entry => (entry.Element(atom + "id")!.Value, entry.Element(atom + "summary")!.Value)));
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"../feed.xml\">", site.Read("output/steps/one.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_without_the_site_s_address_is_left_out()
    {
        Setting("feed: true");
        Assert.Equal(0, RealProgram.SiteGen(site.Path, "build").Code);
        Assert.DoesNotContain("feed.xml", site.Files("output"));
    }

    [Fact]
    public void A_zip_file_holds_the_site_and_is_the_same_each_time()
    {
        CleanBuild.Assert(site.Path, "--zip");
        var first = File.ReadAllBytes(site.In("output.zip"));
        using (var archive = ZipFile.OpenRead(site.In("output.zip")))
        {
            Assert.Equal(site.Files("output"), archive.Entries.Select(entry => entry.FullName));
            Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        }

        ZipFile.ExtractToDirectory(site.In("output.zip"), site.In("stick"));
        Assert.Equal(0, RealProgram.SiteGen(site.Path, "verify", "stick").Code);

        Directory.Delete(site.In("output"), recursive: true);
        CleanBuild.Assert(site.Path, "--zip", "other.zip");
        Assert.Equal(first, File.ReadAllBytes(site.In("other.zip")));
    }

    [Fact]
    public void A_zip_file_is_written_too_where_nothing_has_changed()
    {
        CleanBuild.Assert(site.Path);
        CleanBuild.Assert(site.Path, "--zip", "late.zip");
        Assert.True(File.Exists(site.In("late.zip")));
    }

    [Fact]
    public void A_zip_file_inside_the_site_is_refused()
    {
        var run = RealProgram.SiteGen(site.Path, "build", "--zip", "output/site.zip");
        Assert.Equal(3, run.Code);
        Assert.Contains("SG006", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.In("output/site.zip")));
    }

    [Fact]
    public void Verify_prints_the_hash_that_a_copy_can_be_held_to()
    {
        CleanBuild.Assert(site.Path);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(site.In("output/manifest.json"))));
        Assert.Contains(hash, RealProgram.SiteGen(site.Path, "verify", "output").Output, StringComparison.Ordinal);
        Assert.Equal(0, RealProgram.SiteGen(site.Path, "verify", "output", "--expect", hash).Code);
        Assert.Equal(1, RealProgram.SiteGen(site.Path, "verify", "output", "--expect", new string('0', 64)).Code);
    }

    [Fact]
    public void A_preview_tells_search_engines_to_pass_and_the_next_build_takes_it_back()
    {
        CleanBuild.Assert(site.Path, "--preview");
        Assert.Equal("User-agent: *\nDisallow: /\n", site.Read("output/robots.txt"));
        Assert.Contains("X-Robots-Tag: noindex", site.Read("output/_headers"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", site.Read("output/two.html"), StringComparison.Ordinal);
        CleanBuild.Assert(site.Path);
        Assert.Contains("Allow: /\n", site.Read("output/robots.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", site.Read("output/_headers") + site.Read("output/two.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Own_colours_end_every_style_sheet()
    {
        Setting("colors:\n  pen: ['#036', '#9cf']\n  ink: '#111'");
        site.Write("input/_theme/styles/tokens.css", "");
        CleanBuild.Assert(site.Path);
        const string Css = "@layer tokens{@media (prefers-contrast:no-preference){:root{--ink:#111111;--pen:#003366;}@supports (color:light-dark(red,red)){:root{--ink:light-dark(#111111,#111111);--pen:light-dark(#003366,#99ccff);}}}}\n";
        Assert.All((string[])["site", "home", "step", "sheet", "guide"], name => Assert.EndsWith(Css, site.Read($"output/assets/{name}.css"), StringComparison.Ordinal));
        Assert.All((string[])["site", "theme"], name => Assert.DoesNotContain("light-dark", site.Read($"output/assets/{name}.js"), StringComparison.Ordinal));
    }

    [Fact]
    public void Colours_that_cannot_be_read_are_reported_against_the_theme_s_own()
    {
        Setting("colors:\n  thread: '#888888'\n");
        var run = RealProgram.SiteGen(site.Path, "check", "--format", "msbuild", "--url", "https://example.org/");
        var found = CleanBuild.Findings(run).ToList();
        Assert.Equal(["paper", "sheet"], found.Where(line => line.Contains("SG111: 'thread'", StringComparison.Ordinal)).Select(line => line.Split("on '")[1].Split('\'')[0]));
        Assert.Contains("(#888888) on 'paper' (#faf6ec) has a contrast of 3.3; text needs 4.5.", found[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_of_a_brand_s_own_style_sheet_are_reported_where_they_stand()
    {
        Setting("colors:\n  pen: '#777777'\n");
        site.Write("input/_theme/styles/brand.css", """
            /* --ink: #ffffff; */
            @layer tokens { :root {
              --pen: light-dark(#1c479b, #a5c6f7);
              --soft: #767676;
              --cover: light-dark(#333, #26324a)
            } }

            """);
        var run = RealProgram.SiteGen(site.Path, "check", "--format", "msbuild", "--url", "https://example.org/");
        var found = CleanBuild.Findings(run).Where(line => line.Contains("SG111", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["'ink' (#1b2330) on 'cover' (#333333)", "'soft' (#767676) on 'paper' (#faf6ec)", "'soft' (#767676) on 'sheet' (#fffdf8)", "At dusk, 'soft' (#767676) on 'paper' (#171c29)", "At dusk, 'soft' (#767676) on 'sheet' (#1d2434)"],
            found.Select(line => line[(line.IndexOf("SG111: ", StringComparison.Ordinal) + 7)..line.IndexOf(" has a contrast", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.All(found, line => Assert.StartsWith("input/_theme/styles/brand.css(", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("colors:\n  ink: red", "SG106")]
    [InlineData("colors:\n  ink: ['#111', '#222', '#333']", "SG106")]
    [InlineData("colors:\n  inc: '#111'", "SG105")]
    [InlineData("colors: '#111'", "SG102")]
    [InlineData("logo: two.md", "SG106")]
    [InlineData("logo: images/none.svg", "SG106")]
    [InlineData("feed: perhaps", "SG102")]
    public void Settings_that_will_not_do_are_named(string setting, string code)
    {
        Setting(setting);
        var run = RealProgram.SiteGen(site.Path, "check", "--format", "msbuild", "--url", "https://example.org/");
        Assert.Equal(2, run.Code);
        Assert.Contains($"error {code}", Assert.Single(CleanBuild.Findings(run)), StringComparison.Ordinal);
        Assert.StartsWith("input/site.yml(", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_the_publisher_is_found_below_input()
    {
        site.Write("input/images/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        Setting("logo: images/logo.svg");
        CleanBuild.Assert(site.Path);
        Assert.Contains("<a class=\"name\" href=\"../index.html\"><img src=\"../images/logo.svg\" alt=\"\" height=\"32\">&ensp;A small guide</a>", site.Read("output/steps/one.html"), StringComparison.Ordinal);
    }

    private void Setting(string yaml) => File.AppendAllText(site.In("input/site.yml"), yaml + "\n");
}
