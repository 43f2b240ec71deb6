using System.Text.RegularExpressions;
using SiteGen.Outputs;
using SiteGen.Text;

namespace SiteGen.BrowserTests;

/// <summary>A browser reads the same rules in a style sheet before and after its comments and spaces are gone.</summary>
public sealed partial class StyleTextTests(SiteFixture site)
{
    private const string Rules = """
        texts => texts.map(text => {
          const style = document.createElement('style');
          style.textContent = text;
          document.head.append(style);
          const rules = Array.from(style.sheet.cssRules, rule => rule.cssText).join('\n');
          style.remove();
          return rules;
        })
        """;

    private static readonly string[] Hard =
    [
        "a{margin:1px/**/2px} .a/* x *//* y */.b{top:0} i/**/{top:0}",
        "a{content:\"/* no  comment */ ;}\"} b{content:'it''s' ; quotes:\"\\\"  /*\" '*/'}",
        "a{content:\"one\\\n  two\"} b{content:\"never closed  ;\n}  i { top: 0 }",
        "a{background:url(https://example.org/*.png);} b{background:url( 'x  y' )} i{background:URL(x\\)/*y) , url(data:image/png;base64,AA==)}",
        ".a\\{  b , .c\\;  d{ top:0 } .a\\\"b  c{ top:0 } /* x */ .a\\26  b, .a\\26 b, .a\\000026b, .a\\   b{top:0}",
        "a :hover{top:0} a:hover{top:0} a > b ~ i + u{top:0} a:is( .b , .c ) d{top:0} [title = \"a  b\" i]{top:0}",
        "a{width:calc(1px + 2px - 3px); font: 1em / 1.5 'A  B' , serif; color:red ! important; grid-template-areas: \"a  b\" \"c d\"}",
        "@layer a , b ; @layer a { a{top:0} } @media (width > 30em) and (hover) { a { top: 0; } } @supports (display: grid) and (not (display: inline-grid)) { a { top:0 } }",
        "a { --x: { one: two; } ; --empty: ; top : 0 ; } @media print { @layer c; a { top: 0 } }",
        "@font-face { font-family: A; src: local( A ); unicode-range: U+26, U+0-7F; } @page :first { margin: 1cm ; }",
        "a { top: 0; & > b { top: 1px; } &:hover{ top:2px } .c & { top:3px } }",
        "a{color:red}/* never closed b{top:0}",
        "a{color:red} /*/ b{top:0} /* */ i{top:0}",
    ];

    [BrowserFact]
    public async Task The_rules_are_the_same_without_comments_and_spaces()
    {
        List<string> texts = [.. Hard, .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme/styles"), "*.css").Select(File.ReadAllText)];
        await using var visit = await Visit.BeginAsync(site);
        var whole = await visit.Page.EvaluateAsync<string[]>(Rules, texts);
        var compact = await visit.Page.EvaluateAsync<string[]>(Rules, texts.Select(Compact).ToArray());
        Assert.All(Hard.Index(), text => Assert.NotEmpty(whole[text.Index]));
        Assert.Equal(whole.Select(WithoutSpaces), compact.Select(WithoutSpaces));
    }

    private static string Compact(string css)
    {
        using var buffer = new Utf8Buffer(css.Length + 8);
        CssText.Compact(css, buffer);
        return buffer.ToString();
    }

    // What holds a variable, or is asked whether it is known, is shown as it was written: a space after a comma or a colon says nothing there.
    private static string WithoutSpaces(string rules) => Following().Replace(Own().Replace(rules, own => Spaces().Replace(own.Value, string.Empty).Replace(";}", "}", StringComparison.Ordinal)), "$1");

    [GeneratedRegex(@"--[\w-]+:(?:\{[^}]*\}|[^;{}])*")]
    private static partial Regex Own();

    [GeneratedRegex(@"([:,]) ")]
    private static partial Regex Following();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
