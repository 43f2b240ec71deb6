using System.Text;
using SiteGen.Serving;
using SiteGen.Serving.HostRules;
using Xunit;

namespace SiteGen.Tests.Serving;

/// <summary>What the host would answer: files, <c>_headers</c>, <c>_redirects</c> and the page for what is not there, as Netlify documents them.</summary>
public sealed class HostRulesTests
{
    private const string NotFound = "404.html";

    /// <summary>https://github.com/slorber/trailing-slash-guide has Netlify's answers to these addresses.</summary>
    [Theory]
    [InlineData("/", 200, "index.html")]
    [InlineData("/index.html", 200, "index.html")]
    [InlineData("/file", 200, "file.html")]
    [InlineData("/file/", 301, "/file")]
    [InlineData("/file.html", 200, "file.html")]
    [InlineData("/folder", 301, "/folder/")]
    [InlineData("/folder/", 200, "folder/index.html")]
    [InlineData("/folder/index.html", 200, "folder/index.html")]
    [InlineData("/both", 200, "both.html")]
    [InlineData("/both/", 301, "/both")]
    [InlineData("/two%20words", 200, "two words.html")]
    [InlineData("/two%20words/?a=%20b", 301, "/two%20words?a=%20b")]
    [InlineData("/nothing", 404, NotFound)]
    [InlineData("/File", 404, NotFound)]
    [InlineData("/_headers", 404, NotFound)]
    [InlineData("/_redirects", 404, NotFound)]
    [InlineData("//file", 404, NotFound)]
    public void A_file_is_found_as_Netlify_finds_it(string target, int status, string answer) =>
        Assert.Equal((status, answer), Ask(string.Empty, target));

    [Theory]
    [InlineData("/old /new", "/old", 301, "/new")]
    [InlineData("/old /new", "/old/", 301, "/new")]
    [InlineData("/old/ /new", "/old", 301, "/new")]
    [InlineData("/old /new 302", "/old", 302, "/new")]
    [InlineData("/old /new 308", "/old?a=1", 308, "/new?a=1")]
    [InlineData("/old /new?b=2", "/old?a=1", 301, "/new?b=2")]
    [InlineData("/old https://example.org/x", "/old", 301, "https://example.org/x")]
    [InlineData("/news/* /blog/:splat", "/news/2026/may", 301, "/blog/2026/may")]
    [InlineData("/news/:year/:month /blog-:year-:month", "/news/2026/may", 301, "/blog-2026-may")]
    [InlineData("# a comment\n\n  /old   /new  # and why", "/old", 301, "/new")]
    [InlineData("/old /first\n/old /second", "/old", 301, "/first")]
    [InlineData("/page /file 200", "/page", 200, "file.html")]
    [InlineData("/* /folder/index.html 200", "/whatever", 200, "folder/index.html")]
    [InlineData("/* /file.html 404", "/whatever", 404, "file.html")]
    [InlineData("/gone /file.html 410", "/gone", 410, "file.html")]
    [InlineData("/caf%C3%A9 /file", "/caf%C3%A9", 301, "/file")]
    [InlineData("/old/* /:splat", "/old//evil.example", 301, "/evil.example")]
    public void A_redirect_does_what_Netlify_does(string rules, string target, int status, string answer) =>
        Assert.Equal((status, answer), Ask(rules, target));

    [Theory]
    [InlineData("/file /new", 200, "file.html")]
    [InlineData("/file /new 301!", 301, "/new")]
    [InlineData("/file /folder/ 200!", 200, "folder/index.html")]
    [InlineData("/file /no/such/file 200!", 200, "file.html")]
    public void A_file_counts_before_a_rule_that_is_not_forced(string rules, int status, string answer) =>
        Assert.Equal((status, answer), Ask(rules, "/file"));

    [Theory]
    [InlineData("/old")]
    [InlineData("old /new")]
    [InlineData("/old new")]
    [InlineData("/old javascript:alert(1)")]
    [InlineData("/old /new 999")]
    [InlineData("/old /new 302 Country=us")]
    [InlineData("/old id=:id /new 301")]
    [InlineData("/old https://elsewhere.example/ 200")]
    public void A_line_that_is_no_rule_or_needs_more_than_the_path_is_passed_over(string rules) =>
        Assert.Equal((404, NotFound), Ask(rules, "/old"));

    [Theory]
    [InlineData("/", 302, "/guide/")]
    [InlineData("/guide", 302, "/guide/")]
    [InlineData("/guide/", 200, "index.html")]
    [InlineData("/guide/file", 200, "file.html")]
    [InlineData("/guide/folder", 301, "/guide/folder/")]
    [InlineData("/file", 404, NotFound)]
    [InlineData("/guide/../file", 0, "")]
    public void A_site_below_a_path_of_its_host_is_there_and_nowhere_else(string target, int status, string answer) =>
        Assert.Equal((status, answer), Ask(string.Empty, target, "/guide/"));

    [Theory]
    [InlineData("/*\n  X-One: 1\n", "/any/page", "X-One=1")]
    [InlineData("/*\n  X-One: 1\n  X-One: 2\n", "/", "X-One=1, 2")]
    [InlineData("/*\n  X-One: 1\n/a/*\n  x-one: 2\n", "/a/b", "X-One=2")]
    [InlineData("/*\n  X-One: 1\n/a/*\n  X-Two: 2\n", "/b", "X-One=1")]
    [InlineData("/a/:b/c\n  X-One: 1\n", "/a/anything/c", "X-One=1")]
    [InlineData("# why\n/a\n  # not now\n  X-One: with: colons\n", "/a/", "X-One=with: colons")]
    [InlineData("/a\n  Set-Cookie: a=b\n  Location: /x\n  Content-Length: 3\n  No colon\n  Bad Name: x\n  X-Empty:\n", "/a", "")]
    [InlineData("  X-Nowhere: 1\n/a\n", "/a", "")]
    public void Headers_are_what_Netlify_would_send(string rules, string path, string expected) =>
        Assert.Equal(expected, string.Join("; ", HeaderRules.Parse(rules).For(path).Select(header => $"{header.Key}={header.Value}")));

    [Theory]
    [InlineData("default-src 'none'; connect-src 'none'", "default-src 'none'; connect-src 'self'")]
    [InlineData("connect-src https://a.example", "connect-src https://a.example 'self'")]
    [InlineData("connect-src 'self'; script-src 'self'", "connect-src 'self'; script-src 'self'")]
    [InlineData("default-src 'none'", "default-src 'none'; connect-src 'self'")]
    [InlineData("script-src 'self'", "script-src 'self'")]
    public void A_policy_is_relaxed_in_one_thing(string policy, string relaxed) => Assert.Equal(relaxed, Policy.Relaxed(policy));

    private static (int Status, string Answer) Ask(string rules, string target, string root = "/")
    {
        var files = ((string[])["index.html", "file.html", "folder/index.html", "both.html", "both/index.html", "two words.html", NotFound, "_headers"])
            .ToDictionary(address => address, address => ServedFile.Of(Encoding.UTF8.GetBytes(address)));
        files["_redirects"] = ServedFile.Of(Encoding.UTF8.GetBytes(rules));
        if (RequestPath.Read(target) is not { } path)
        {
            return (0, string.Empty);
        }

        var answer = Answer.For(new ServedSite(files, root), path);
        return (answer.Status, answer.Location ?? answer.Address);
    }
}
