using SiteGen.Outputs;
using SiteGen.Text;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>Scripts lose their indentation, empty lines and lines of comment, and nothing that could be code.</summary>
public sealed class ScriptTextTests
{
    [Theory]
    [InlineData("f(); // x;\ng();", "f(); // x;\ng();\n")]
    [InlineData("  const a = 1\n\n    // why\n  f(a)\n", "const a = 1\nf(a)\n")]
    [InlineData("return // nothing\n  // here\n  x;", "return // nothing\nx;\n")]
    [InlineData("a = b\r\n\r\n// c\r\n(d)", "a = b\n(d)\n")]
    [InlineData("x = '// no comment'; y = a / b // c / d", "x = '// no comment'; y = a / b // c / d\n")]
    [InlineData("x = `// ${`a`}`;\n  // c", "x = `// ${`a`}`;\n")]
    [InlineData("x = 1; /* one line */\n  /* another */ y", "x = 1; /* one line */\n/* another */ y\n")]
    public void A_line_stays_a_line(string script, string compact) => Assert.Equal(compact, Compact(script));

    [Theory]
    [InlineData("const a = `two\n\n  // lines`;\n  f(a);\n")]
    [InlineData("/*\n  // still a comment\n*/\n  f();\n")]
    [InlineData("  a = 'goes on\\\n  // here';\n")]
    public void What_goes_over_lines_keeps_the_script_as_it_is(string script) => Assert.Equal(script, Compact(script));

    private static string Compact(string script)
    {
        using var target = new Utf8Buffer();
        ScriptText.Compact(script, target);
        return target.ToString();
    }
}
