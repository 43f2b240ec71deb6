using SiteGen.Outputs;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>Shorter names in scripts: the same program, fewer bytes.</summary>
public sealed class ScriptNamesTests
{
    [Theory]
    [InlineData("const total = 1;\nshow(total);", "const a = 1;\nshow(a);")]
    [InlineData("let total = 1;\nconst twice = value => value * total;", "let a = 1;\nconst c = b => b * a;")]
    [InlineData("const add = (left, right) => left + right;", "const c = (a, b) => a + b;")]
    [InlineData("const text = `a text ${text2} total`;\nlet text2;", "const b = `a text ${a} total`;\nlet a;")]
    [InlineData("const name = 1;\nrun(`${list.map(item => `${item}${name}`)}`);", "const b = 1;\nrun(`${list.map(a => `${a}${b}`)}`);")]
    [InlineData("const total = /total[/]total/g.test('total') / total;", "const a = /total[/]total/g.test('total') / a;")]
    [InlineData("if (ready) {\n  const total = 1;\n  show(total);\n}\nshow(total);", "if (ready) {\n  const a = 1;\n  show(a);\n}\nshow(total);")]
    [InlineData("const total = 1; // total\nshow(...total, total);", "const a = 1; // total\nshow(...a, a);")]
    public void Variables_get_short_names_wherever_they_are_meant(string script, string expected) => Assert.Equal(expected, ScriptNames.Shorten(script));

    [Theory]
    [InlineData("const total = 1;\nrun({ total });")]
    [InlineData("const total = 1;\nrun({ first: 1, total, last: 2 });")]
    [InlineData("const total = () => 1;\nrun({ total() { return 1; } });")]
    [InlineData("const total = 1;\nconst { total: other = total, ...rest } = run({ total });")]
    [InlineData("for (const total of list) show(total);")]
    [InlineData("const total = 1;\nrun({ first: 1, get total() { return 1; } });")]
    [InlineData("const total = 1;\nclass Sum { first = 1; total = 2; }")]
    [InlineData("const total = 1;\neval('total');")]
    public void A_name_that_may_be_a_property_too_is_left_alone(string script) => Assert.Contains("total", ScriptNames.Shorten(script).Replace("total:", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Properties_keys_and_names_of_the_browser_stay() =>
        Assert.Equal(
            "const a = 1;\na.total = window.total;\nrun({ total: a, 'total': [a, a] });\nprint(print => 1);",
            ScriptNames.Shorten("const total = 1;\ntotal.total = window.total;\nrun({ total: total, 'total': [total, total] });\nprint(print => 1);").Replace("b => 1", "print => 1", StringComparison.Ordinal));

    [Fact]
    public void A_short_name_is_new_to_the_script() =>
        Assert.Equal("const b = 1;\nshow(a, b);", ScriptNames.Shorten("const total = 1;\nshow(a, total);"));

    [Fact]
    public void A_function_s_body_ends_with_its_line_where_no_sign_ends_it() =>
        Assert.Equal("const b = a => a + 1\nconst c = value\n", ScriptNames.Shorten("const one = value => value + 1\nconst two = value\n"));

    [Theory]
    [InlineData("")]
    [InlineData("'never closed")]
    [InlineData("`never ${closed")]
    [InlineData("const")]
    [InlineData("const total")]
    [InlineData("}) => {")]
    [InlineData("/* never closed")]
    [InlineData("/[never closed")]
    [InlineData("=>")]
    [InlineData(") =>")]
    public void A_broken_script_stays_as_it_is_or_nearly(string script) => Assert.True(ScriptNames.Shorten(script).Length <= script.Length);
}
