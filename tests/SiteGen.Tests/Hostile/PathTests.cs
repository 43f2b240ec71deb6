using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Sources;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>Names and links that lead out of the site: none is followed, and each is told with its place.</summary>
public sealed class PathTests
{
    public static TheoryData<string> Leaving => new(
        "../evil.html",
        "../../evil.html",
        "a/../../evil.html",
        "/../evil.html",
        "..",
        "../",
        "./../evil.html",
        "a/./b.html",
        "C:/evil.html",
        "C:evil.html",
        "\\\\server\\share\\evil.html",
        "..\\evil.html",
        "a\\..\\..\\evil.html",
        "file:///tmp/evil.html",
        "con.html",
        "a/NUL",
        "aux.",
        "COM1.html",
        "lpt9/a.html",
        "evil.html ",
        " evil.html",
        "evil.",
        "a b /c.html",
        "a:stream.html",
        "a?b.html",
        "a*b.html",
        "a|b.html",
        "a\"b.html",
        "a<b>.html",
        "a\tb.html",
        "a\nb.html",
        "a\u007Fb.html",
        "a\u0085b.html",
        "a\u202Elmth.exe",
        "_headers",
        "_redirects",
        "_worker.js",
        "functions/_middleware.js",
        ".htaccess",
        ".git/config",
        "manifest.json",
        "MANIFEST.json",
        new string('n', 300) + ".html",
        string.Concat(Enumerable.Repeat("deep/", 300)) + "a.html");

    [Theory]
    [MemberData(nameof(Leaving))]
    public void An_address_that_a_page_asks_for_stays_on_the_site(string address)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(address);
        var site = new ForeignSite().With("page.md", $"---\ntitle: A\ndescription: d\ndestination_path: {quoted}\n---\nText.\n").Build();
        var found = Assert.Single(site.Result.Diagnostics, diagnostic => diagnostic is { Severity: Severity.Error, Position.File: "input/page.md" });
        Assert.True(found.Code is "SG005" or "SG501");
        Assert.True(found.Position.Line > 0);
        HoldAddresses(site);
    }

    [Theory]
    [MemberData(nameof(Leaving))]
    public void An_old_address_stays_on_the_site(string address)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(address);
        var site = new ForeignSite().With("page.md", $"---\ntitle: A\ndescription: d\nredirect_from: [{quoted}]\n---\nText.\n").Build();
        Assert.All(site.Result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error), diagnostic => Assert.Equal(("input/page.md", true), (diagnostic.Position.File, diagnostic.Position.Line > 0)));
        HoldAddresses(site);
    }

    [Theory]
    [InlineData("\uFF0E\uFF0E\uFF0Fevil.txt")]
    [InlineData("\u2024\u2024\u2215evil.txt")]
    [InlineData("\u2025\u29F8evil.txt")]
    [InlineData("a\uFF3Cb.txt")]
    [InlineData("CON.txt")]
    [InlineData("nul.txt")]
    [InlineData("a/LPT1")]
    [InlineData("a/COM\u00B9.txt")]
    [InlineData("conin$")]
    [InlineData("con .txt")]
    [InlineData("a.txt.")]
    [InlineData("a.txt ")]
    [InlineData(" a.txt")]
    [InlineData("b./a.txt")]
    [InlineData("\u202Egpj.txt")]
    [InlineData("a\u2066b.txt")]
    [InlineData("a\u200Eb.txt")]
    [InlineData("a\u00ADb.txt")]
    [InlineData("a\u200Bb.txt")]
    [InlineData("a\uFEFFb.txt")]
    [InlineData("a\u2028b.txt")]
    [InlineData("git~1/config")]
    [InlineData("manifest.json")]
    [InlineData("Manifest.JSON")]
    public void A_name_that_no_system_or_reader_takes_for_what_it_is_is_told(string name) => HoldRefused(name);

    /// <summary>What counts on the common file systems is bytes, not letters.</summary>
    [Theory]
    [InlineData("a", 251, false)]
    [InlineData("a", 252, true)]
    [InlineData("\u00E9", 125, false)]
    [InlineData("\u00E9", 126, true)]
    [InlineData("\u8A9E", 83, false)]
    [InlineData("\u8A9E", 84, true)]
    [InlineData("\U0001F600", 62, false)]
    [InlineData("\U0001F600", 63, true)]
    public void A_name_of_more_than_255_bytes_is_told(string letter, int times, bool isTooLong)
    {
        var name = string.Concat(Enumerable.Repeat(letter, times)) + ".txt";
        if (isTooLong)
        {
            HoldRefused(name);
        }
        else
        {
            Assert.Contains(name, new ForeignSite().With(name, "a").Build().Addresses);
        }
    }

    [Theory]
    [InlineData("%2e%2e%2fevil.txt")]
    [InlineData("a...b.txt")]
    [InlineData("caf\u00E9/\u65E5\u672C\u8A9E.txt")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645.txt")]
    [InlineData("\U0001F469\u200D\U0001F4BB.txt")]
    public void A_name_is_a_name_in_any_script(string name) => Assert.Contains(name, new ForeignSite().With(name, "a").Build().Addresses);

    [Theory]
    [InlineData("Page.md", "page.md")]
    [InlineData("a/b.txt", "A/b.txt")]
    [InlineData("\u00C9t\u00E9.txt", "\u00E9t\u00E9.txt")]
    [InlineData("\u00E9.txt", "e\u0301.txt")]
    [InlineData("\u00E9.md", "e\u0301.md")]
    [InlineData("\u00E9/a.txt", "e\u0301/a.txt")]
    [InlineData("\u00C9.txt", "e\u0301.txt")]
    [InlineData("\u1EC7.txt", "e\u0302\u0323.txt")]
    [InlineData("\u1EC7.txt", "e\u0323\u0302.txt")]
    [InlineData("\u1EC7.txt", "\u00EA\u0323.txt")]
    [InlineData("\u0439.txt", "\u0438\u0306.txt")]
    [InlineData("\u304C.txt", "\u304B\u3099.txt")]
    [InlineData("\uD55C\uAE00.txt", "\u1112\u1161\u11AB\u1100\u1173\u11AF.txt")]
    [InlineData("\uAC00.txt", "\u1100\u1161.txt")]
    [InlineData("\u212B.txt", "a\u030A.txt")]
    [InlineData("\u0958.txt", "\u0915\u093C.txt")]
    [InlineData("\U000110AB.txt", "\U000110A5\U000110BA.txt")]
    [InlineData("a\u200Db.txt", "ab.txt")]
    [InlineData("about.md", "about.html/a.txt")]
    [InlineData("about.txt", "ABOUT.TXT/deep/a.txt")]
    public void Names_that_some_systems_take_for_one_are_told_with_both(string first, string second)
    {
        var found = new ForeignSite().With(first, "a").With(second, "b").Build().Result.Diagnostics.Where(diagnostic => diagnostic.Code == "SG501").ToList();
        var told = Assert.Single(found, diagnostic => diagnostic.Position is { Line: 1, Column: 1 });
        string[] both = ["input/" + first, "input/" + second];
        var here = Assert.Single(both, name => name == told.Position.File);
        Assert.Contains(both.Single(name => name != here), told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u00E9.txt", "\u00E8.txt")]
    [InlineData("a\u0301.txt", "a.txt")]
    [InlineData("\u304C.txt", "\u304B.txt")]
    [InlineData("\uAC00.txt", "\uAC01.txt")]
    [InlineData("\u0915\u093F.md", "\u0915\u093E.md")]
    [InlineData("a.txt", "a/b.txt")]
    public void Names_that_every_system_keeps_apart_are_two(string first, string second) =>
        Assert.DoesNotContain(new ForeignSite().With(first, "a").With(second, "b").Build().Result.Diagnostics, diagnostic => diagnostic.Code is "SG501" or "SG005");

    [Fact]
    public void A_name_of_bytes_that_are_no_text_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        using var folder = new ScratchFolder();
        folder.Write("input/index.md", "Home.");
        RealProgram.Run("bash", folder.Path, null, "-c", @"printf a > $'input/a\xff.txt'; mkdir $'input/b\xfe'");
        var bag = new DiagnosticBag();
        var tree = SourceFolder.Read(folder.In("input"), "input", bag);
        RealProgram.Run("rm", folder.Path, null, "-r", "input");
        Assert.Equal(["index.md"], tree.Files.Select(file => file.Path));
        Assert.Equal(["input/a\uFFFD.txt", "input/b\uFFFD"], bag.Sorted().Where(diagnostic => diagnostic.Code == "SG005").Select(diagnostic => diagnostic.Position.File));
    }

    [Theory]
    [InlineData("[x](../../../etc/passwd)")]
    [InlineData("[x](/etc/passwd)")]
    [InlineData("[x](..%2F..%2F..%2Fetc%2Fpasswd)")]
    [InlineData("[x](%2e%2e/%2e%2e/secret.txt)")]
    [InlineData("![x](../secret.png)")]
    [InlineData("[x](_theme/layouts/default.html)")]
    [InlineData("[x](site.yml)")]
    public void A_link_leads_to_what_is_published_only(string body) =>
        Assert.Contains(new ForeignSite().With("page.md", "---\ntitle: A\ndescription: d\n---\n" + body).Build().Result.Diagnostics, diagnostic => diagnostic.Code is "SG201" or "SG203" && diagnostic.Position.Line == 5);

    [Fact]
    public void Links_out_of_the_input_are_not_followed()
    {
        using var folder = new ScratchFolder();
        folder.Write("secret/passwd.txt", "SECRET").Write("input/index.md", "Home.").Write("input/inner/own.txt", "own").Write("input-of-another/a.txt", "SECRET");
        Link(folder, "input/absolute.txt", folder.In("secret/passwd.txt"));
        Link(folder, "input/relative.txt", "../secret/passwd.txt");
        Link(folder, "input/winding.txt", "inner/../../secret/passwd.txt");
        Link(folder, "input/folder", "../secret");
        Link(folder, "input/through.txt", "folder/passwd.txt");
        Link(folder, "input/chained.txt", "through.txt");
        Link(folder, "input/sibling.txt", "../input-of-another/a.txt");
        Link(folder, "input/nothing.txt", "no-such-file.txt");
        Link(folder, "input/loop.txt", "loop.txt");
        Link(folder, "input/around", ".");
        Link(folder, "input/inside.txt", "inner/own.txt");
        Link(folder, "input/process.txt", "/proc/self/environ");

        var bag = new DiagnosticBag();
        var tree = SourceFolder.Read(folder.In("input"), "input", bag);

        Assert.Equal(["index.md", "inner/own.txt", "inside.txt"], tree.Files.Select(file => file.Path));
        Assert.Equal(11, bag.Sorted().Count(diagnostic => diagnostic.Code == "SG005"));
        Assert.DoesNotContain(tree.Files, file => System.Text.Encoding.UTF8.GetString(file.Read()).Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_a_large_file_is_as_large_as_the_file()
    {
        using var folder = new ScratchFolder();
        folder.Write("input/a.txt", new string('a', 5000));
        Link(folder, "input/b.txt", "a.txt");
        Assert.Equal(5000, SourceFolder.Read(folder.In("input"), "input", new DiagnosticBag()).Find("b.txt")!.Length);
    }

    private static void Link(ScratchFolder folder, string path, string target) => File.CreateSymbolicLink(folder.In(path), target);

    private static void HoldRefused(string name)
    {
        var site = new ForeignSite("title: A guide\n").With(name, "a").Build();
        Assert.Contains(site.Result.Diagnostics, diagnostic => diagnostic is { Code: "SG005", Severity: Severity.Error, Position: { Line: 1, Column: 1 } } && diagnostic.Position.File == "input/" + name);
        Assert.DoesNotContain(name, site.Addresses);
    }

    private static void HoldAddresses(ForeignSite site) =>
        Assert.All(site.Addresses, address => Assert.True(address is "_headers" or "_redirects" || (SiteGen.Model.SafeAddress.Problem(address) is null && address[0] is not ('_' or '.')), address));
}
