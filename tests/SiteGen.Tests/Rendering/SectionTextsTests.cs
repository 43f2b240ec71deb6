using System.Text;
using SiteGen.Text;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The text that a search shows reads as the page does.</summary>
public sealed class SectionTextsTests
{
    [Theory]
    [InlineData("<p>Read <a href=x>the rule</a>.</p>", "Read the rule.")]
    [InlineData("<p><em>Not</em>, <b>not</b>; <i>not</i>!</p>", "Not, not; not!")]
    [InlineData("<p>One.<P>Two.<br>Three.", "One.\nTwo.\nThree.")]
    [InlineData("<ul><li>One<li>Two</ul><table><tr><td>Three<td>Four</table>", "One\nTwo\nThree\nFour")]
    [InlineData("<div>One</div><aside>Two</aside>", "One\nTwo")]
    [InlineData("<details><summary>One</summary><dl><dt>Two<dd>Three</dl></details>", "One\nTwo\nThree")]
    [InlineData("<p>One <!-- not <b>this</b> --> two<!-- nor this --></p><!-- nor that", "One two")]
    [InlineData("<p>Un<wbr>broken wo<b>r</b>d<del>s</del></p>", "Unbroken words")]
    [InlineData("<p>Better.<sup><a href=x>1</a></sup> So.</p>", "Better. So.")]
    public void Only_what_parts_lines_parts_words(string html, string expected) =>
        Assert.Equal(expected, SectionTexts.Of(Encoding.UTF8.GetBytes(html))[string.Empty]);
}
