using SiteGen.Diagnostics;
using SiteGen.Reading;
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

    /// <summary>Signs that look like dots and slashes, and are none: names like others.</summary>
    [Theory]
    [InlineData("\uFF0E\uFF0E\uFF0Fevil.txt")]
    [InlineData("\u2024\u2024\u2215evil.txt")]
    [InlineData("%2e%2e%2fevil.txt")]
    [InlineData("\u2025\u29F8evil.txt")]
    public void What_looks_like_a_way_out_is_a_name(string name) => Assert.Contains(name, new ForeignSite().With(name, "a").Build().Addresses);

    [Theory]
    [InlineData("Page.md", "page.md")]
    [InlineData("a/b.txt", "A/b.txt")]
    [InlineData("\u00C9t\u00E9.txt", "\u00E9t\u00E9.txt")]
    public void Names_that_some_systems_take_for_one_are_told(string first, string second)
    {
        var site = new ForeignSite().With(first, "a").With(second, "b").Build();
        Assert.Contains(site.Result.Diagnostics, diagnostic => diagnostic.Code == "SG501" && diagnostic.Position.File.StartsWith("input/", StringComparison.Ordinal));
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
        var tree = SourceTree.FromFolder(folder.In("input"), "input", bag);

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
        Assert.Equal(5000, SourceTree.FromFolder(folder.In("input"), "input", new DiagnosticBag()).Find("b.txt")!.Length);
    }

    private static void Link(ScratchFolder folder, string path, string target) => File.CreateSymbolicLink(folder.In(path), target);

    private static void HoldAddresses(ForeignSite site) =>
        Assert.All(site.Addresses, address => Assert.True(address is "_headers" or "_redirects" || (SiteGen.Model.SafeAddress.Problem(address) is null && address[0] is not ('_' or '.')), address));
}
