using SiteGen.Serving;
using Xunit;

namespace SiteGen.Tests.Serving;

public sealed class RequestPathTests
{
    [Theory]
    [InlineData("/a/b.html?x=1", "/a/b.html", "?x=1")]
    [InlineData("/caf%C3%A9", "/café", "")]
    [InlineData("/a%2525", "/a%25", "")]
    [InlineData("/a..b/...", "/a..b/...", "")]
    [InlineData("/a?/../", "/a", "?/../")]
    public void A_path_is_decoded_once(string target, string path, string query) =>
        Assert.Equal(new RequestPath(path, query), RequestPath.Read(target));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("a")]
    [InlineData("http://localhost/")]
    [InlineData("/../a")]
    [InlineData("/a/..")]
    [InlineData("/./a")]
    [InlineData("/%2e%2e/a")]
    [InlineData("/%2E./a")]
    [InlineData("/..%2fa")]
    [InlineData("/a%2Fb")]
    [InlineData("/..%5ca")]
    [InlineData("/..\\a")]
    [InlineData("/a%00.html")]
    [InlineData("/a%0d%0aX: y")]
    [InlineData("/a%7f")]
    [InlineData("/%")]
    [InlineData("/%4")]
    [InlineData("/%zz")]
    [InlineData("/%+4")]
    [InlineData("/%c0%ae%c0%ae/a")]
    [InlineData("/%ff")]
    [InlineData("/\u2025/a")]
    public void What_no_browser_would_ask_of_this_site_is_no_path(string target) => Assert.Null(RequestPath.Read(target));
}
