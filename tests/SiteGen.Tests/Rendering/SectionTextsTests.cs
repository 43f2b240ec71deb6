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
    [InlineData("<p>One.<P>Two.<br>Three.", "One. Two. Three.")]
    [InlineData("<ul><li>One<li>Two</ul><table><tr><td>Three<td>Four</table>", "One Two Three Four")]
    [InlineData("<div>One</div><aside>Two</aside>", "One Two")]
    [InlineData("<p>Better.<sup><a href=x>1</a></sup> So.</p>", "Better. So.")]
    public void Only_what_parts_lines_parts_words(string html, string expected) =>
        Assert.Equal(expected, SectionTexts.Of(Encoding.UTF8.GetBytes(html))[string.Empty]);
}
