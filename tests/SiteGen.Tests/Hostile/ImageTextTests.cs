using AngleSharp.Html.Parser;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>The text of an image stands in an attribute, and whatever Markdown makes of it must stay there.</summary>
public sealed class ImageTextTests
{
    [Theory]
    [InlineData("*[HTML]: onerror=alert(1)\n\n![an HTML page](cup.png)", "an HTML page")]
    [InlineData("![**two**{title=\"x onerror=alert(1)\"} cups](cup.png)", "two cups")]
    [InlineData("![two cups[^1]](cup.png)\n\n[^1]: A note.", "two cups")]
    [InlineData("![*two* **cups** `a\"b` [x](page.md) <https://example.org/>](cup.png)", "two cups a\"b x https://example.org/")]
    [InlineData("![![two](cup.png) \" cups](cup.png)", "two \" cups")]
    [InlineData("![two ~~cups~~ ==on== a &quot;table&quot;](cup.png)", "two cups on a \"table\"")]
    public void A_text_of_an_image_is_text(string body, string text)
    {
        var site = new ForeignSite().With("cup.png", "x").With("page.md", $"---\ntitle: A\ndescription: d\nxref: x\n---\n{body}\n");
        site.Build();
        var html = site.Text("page.html");

        Assert.Empty(new SafeMarkup(site.Drawings).Faults(html));
        using var page = new HtmlParser().ParseDocument(html);
        var image = Assert.Single(page.QuerySelectorAll("main img"));
        Assert.Equal(text, image.GetAttribute("alt")!.Replace('\u201d', '"').Replace('\u201c', '"'));
        Assert.All(image.Attributes, attribute => Assert.Contains(attribute.Name, (string[])["src", "alt"]));
    }
}
