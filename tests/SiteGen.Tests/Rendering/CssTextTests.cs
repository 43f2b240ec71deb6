using SiteGen.Outputs;
using SiteGen.Text;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>What becomes of a style sheet's text. That a browser reads the same rules in it, the browser tests say.</summary>
public sealed class CssTextTests
{
    [Theory]
    // space and comments
    [InlineData("a {\n  color: red;\n  margin: 0 1px;\n}\n\nb > i , u { top: 0 }\n", "a{color:red;margin:0 1px}b>i,u{top:0}\n")]
    [InlineData("/* one */ a { /* two; } */ color: red /* three */ ; }", "a{color:red}\n")]
    [InlineData("a :hover{} a:hover{} a: hover{}", "a :hover{}a:hover{}a:hover{}\n")]
    [InlineData("a{width:calc(1px + 2px - 3px)}", "a{width:calc(1px + 2px - 3px)}\n")]
    [InlineData("a{margin:1px/**/2px}", "a{margin:1px/**/2px}\n")]
    [InlineData(".a/* x *//* y */.b{}", ".a/**/.b{}\n")]
    [InlineData("a{color:red}/* never closed", "a{color:red}\n")]
    [InlineData("a{color:red} /*/ b{} /* */ i{}", "a{color:red}i{}\n")]
    [InlineData(" \n /* nothing */ \n", "")]
    [InlineData("", "")]
    // strings
    [InlineData("a{content:\"/* no  comment */ ;}\"}", "a{content:\"/* no  comment */ ;}\"}\n")]
    [InlineData("a{content:'it''s' ; quotes:\"\\\"  /*\" '*/'}", "a{content:'it''s';quotes:\"\\\"  /*\" '*/'}\n")]
    [InlineData("a{content:\"one\\\n  two\"}", "a{content:\"one\\\n  two\"}\n")]
    [InlineData("a{content:\"never closed  ;\n}  b { top: 0 }", "a{content:\"never closed  ;\n}b{top:0}\n")]
    [InlineData("a{content:\"ends with the file;", "a{content:\"ends with the file;\n")]
    // addresses without quotes
    [InlineData("a{background:url(https://example.org/*.png);} b{background:url( 'x  y' )}", "a{background:url(https://example.org/*.png)}b{background:url( 'x  y' )}\n")]
    [InlineData("a{background:URL(x\\)/*y) , url(data:image/png;base64,AA==)}", "a{background:URL(x\\)/*y),url(data:image/png;base64,AA==)}\n")]
    [InlineData("@import  url(a.css)  print ;", "@import url(a.css) print;\n")]
    [InlineData("a{background:url(never closed /* ; }", "a{background:url(never closed /* ; }\n")]
    // names with a backslash
    [InlineData(".a\\{  b , .c\\;  d{ top:0 }", ".a\\{ b,.c\\; d{top:0}\n")]
    [InlineData(".a\\\"b  c{ } /* x */", ".a\\\"b c{}\n")]
    [InlineData(".a\\26  b, .a\\26 b, .a\\000026b, .a\\   b{}", ".a\\26  b,.a\\26 b,.a\\000026b,.a\\  b{}\n")]
    // at-rules and properties of one's own
    [InlineData("@charset \"utf-8\";\n@import 'a.css' layer( x ) ;\n@layer a , b ;", "@charset \"utf-8\";@import 'a.css' layer( x );@layer a,b;\n")]
    [InlineData("@media (width > 30em) and (hover) {\n  a { top: 0; }\n}", "@media (width>30em) and (hover){a{top:0}}\n")]
    [InlineData("a { --x: { one: two; } ; --empty: ; }", "a{--x:{one:two};--empty:}\n")]
    [InlineData("@font-face { unicode-range: U+26, U+0-7F; }", "@font-face{unicode-range:U+26,U+0-7F}\n")]
    public void Comments_and_needless_space_go_and_nothing_else_does(string css, string compact) => Assert.Equal(compact, Compact(css));

    [Fact]
    public void A_text_that_is_compact_stays_as_it_is() => Assert.All(
        Directory.EnumerateFiles(Repository.In("theme/styles"), "*.css").Select(File.ReadAllText),
        css =>
        {
            var once = Compact(css);
            Assert.InRange(once.Length, 0, css.Length);
            Assert.Equal(once, Compact(once));
        });

    private static string Compact(string css)
    {
        using var buffer = new Utf8Buffer(css.Length + 8);
        CssText.Compact(css, buffer);
        return buffer.ToString();
    }
}
