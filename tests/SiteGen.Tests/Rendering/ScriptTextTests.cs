using SiteGen.Text;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>Scripts become shorter and stay the same program; what the library does not understand is left as it is.</summary>
public sealed class ScriptTextTests
{
    [Theory]
    [InlineData("f(); // x;\ng();", "f();g()")]
    [InlineData("const a = 1\n\n  // why\n  f(a)\n", "const a=1;f(a)")]
    [InlineData("x = '// no comment'; y = a / b // c / d", "x=\"// no comment\";y=a/b")]
    [InlineData("x = `two\n\n  // lines ${ f(`a`) }`;", "x=`two\n\n  // lines ${f(`a`)}`")]
    [InlineData("{ const answers = 1; f(answers, { answers }); }", "{const n=1;f(n,{answers:n})}")]
    [InlineData("x = /[/*]\\/\\/ */g.test(y);", "x=/[/*]\\/\\/ */g.test(y)")]
    public void A_script_becomes_a_shorter_one_that_does_the_same(string script, string compact) => Assert.Equal(compact, ScriptText.Compact("a.js", script));

    [Theory]
    [InlineData("f(;")]
    [InlineData("(")]
    [InlineData("[?")]
    [InlineData("class A { static { f(); } }")]
    [InlineData("f() <!-- why\ng()")]
    [InlineData("f()\n--> why\ng()")]
    [InlineData("f() /* \n */ --> why\ng()")]
    [InlineData("if (a < !--b) f()\ng()")]
    public void What_is_not_understood_stays_as_it_is(string script) => Assert.Equal(script, ScriptText.Compact("a.js", script));

    /// <summary>Each of them kept the library busy for ever.</summary>
    [Theory]
    [InlineData("x = /\\u\n}")]
    [InlineData("x=/[\\u\n}")]
    [InlineData("a\\u\n}")]
    [InlineData("#\\u\n}")]
    [InlineData("x=`${/\\u\n}")]
    public async Task An_escape_that_the_end_of_the_script_cuts_off_ends_too(string broken)
    {
        var script = "'use strict';{\n" + broken;
        var compact = Task.Run(() => ScriptText.Compact("cut.js", script), TestContext.Current.CancellationToken);
        Assert.Equal(script, await compact.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    /// <summary>The library takes such comments for directives, and statements between them for code of another edition.</summary>
    [Fact]
    public void A_comment_takes_no_statement_out() =>
        Assert.Equal("f();g();h()", ScriptText.Compact("c.js", "f(); ///#DEBUG\ng()\n///#ENDDEBUG\nh()"));

    [Fact]
    public void A_statement_ends_with_its_file()
    {
        var site = new MemorySite().With("index.md", "# Tea")
            .With("_theme/scripts/site.js", "const a = window.b // why").With("_theme/scripts/folded.js", "(() => f(a))() // why").Build();
        Assert.Equal("\"use strict\";{const n=window.b;(()=>f(n))()}\n", site.Text("assets/site.js"));
    }

    [Fact]
    public void Another_script_of_the_same_name_is_another_one()
    {
        Assert.Equal("f(1)", ScriptText.Compact("b.js", "f( 1 )"));
        Assert.Equal("f(2)", ScriptText.Compact("b.js", "f( 2 )"));
    }
}
