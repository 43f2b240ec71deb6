using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>Templates that never end, grow without end, or look around: each ends with a finding at its place.</summary>
public sealed class TemplateBombTests
{
    public static TheoryData<string, string> Bombs { get; } = new()
    {
        { "a loop without end", "{{ while true; end }}" },
        { "a loop without end that writes", "{{ while true }}x{{ end }}" },
        { "loops inside loops", "{{ for a in 1..3000; for b in 1..3000; x = a * b; end; end }}" },
        { "a range of two thousand millions", "{{ for a in 1..2000000000; end }}" },
        { "the size of a range", "{{ (1..2000000000) | array.size }}" },
        { "the sum of a range", "{{ (1..2000000000) | array.join ',' }}" },
        { "a range turned round", "{{ (1..2000000000) | array.reverse }}" },
        { "a text doubled", "{{ x = 'aaaaaaaaaa'; for i in 1..200; x = x + x; end; x }}" },
        { "a text times a number", "{{ x = 'aaaaaaaaaa' * 2000000000; x }}" },
        { "a text padded", "{{ 'a' | string.pad_left 2000000000 }}" },
        { "a text replaced by more of itself", "{{ x = 'aaaaaaaaaa'; for i in 1..200; x = x | string.replace 'a' 'aaaaaaaaaa'; end; x }}" },
        { "a list that doubles", "{{ x = [1, 2]; for i in 1..200; x = x + x; end; x | array.size }}" },
        { "a list times a number", "{{ x = [1, 2] * 2000000000; x | array.size }}" },
        { "a list of large texts", "{{ x = []; a = 'a' * 1000000; for i in 1..100000; x = x | array.add (a + i); end }}" },
        { "a list that holds itself", "{{ x = {}; x.x = x; x }}" },
        { "a number that grows", "{{ x = 7; for i in 1..60; x = x * x; end; x }}" },
        { "a number shifted far", "{{ 1 << 2000000000 }}" },
        { "a number with many digits", "{{ 1.5 | math.format 'N999999999' }}" },
        { "a function that calls itself", "{{ func f; f; end; f }}" },
        { "a function that calls itself twice", "{{ func f(n); if n > 0; f n - 1; f n - 1; end; end; f 38 }}" },
        { "an include of itself", "{{ include 'pages/article' }}" },
        { "includes that fan out", "{{ $.n; include 'partials/bomb-a' n: 0 }}" },
        { "a body written again and again", "{{ for i in 1..100000; page.body; page.title; '0123456789012345678901234567890123456789012345678901234567890123456789'; end }}" },
        { "texts that a statement each makes", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{{{ x{i} = 'a' * 1000000 }}}}")) },
        { "a sort of a large list", "{{ x = []; for i in 1..300000; x = x | array.add (i * 7919 % 1000); end; x | array.sort }}" },
    };

    public static TheoryData<string, string> Deep { get; } = new()
    {
        { "parentheses", $"{{{{ {new string('(', 100_000)}1{new string(')', 100_000)} }}}}" },
        { "brackets", $"{{{{ x = {new string('[', 100_000)} }}}}" },
        { "braces", $"{{{{ x = {string.Concat(Enumerable.Repeat("{a:", 100_000))}1 }}}}" },
        { "conditions", string.Concat(Enumerable.Repeat("{{ if true }}", 80_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 80_000)) },
        { "otherwises", "{{ if false }}" + string.Concat(Enumerable.Repeat("{{ else if false }}", 50_000)) + "{{ end }}" },
        { "signs", $"{{{{ {new string('-', 100_000)}1 }}}}" },
        { "denials", $"{{{{ {new string('!', 100_000)}true }}}}" },
        { "sums", $"{{{{ 1{string.Concat(Enumerable.Repeat("+1", 100_000))} }}}}" },
        { "pipes", $"{{{{ 'a'{string.Concat(Enumerable.Repeat(" | string.upcase", 50_000))} }}}}" },
        { "members", $"{{{{ page{string.Concat(Enumerable.Repeat(".a", 100_000))} }}}}" },
        { "indexes", $"{{{{ page{string.Concat(Enumerable.Repeat("[0]", 100_000))} }}}}" },
        { "questions", $"{{{{ {string.Concat(Enumerable.Repeat("true ? 1 : ", 50_000))}1 }}}}" },
        { "calls", $"{{{{ {string.Concat(Enumerable.Repeat("string.upcase ", 50_000))}'a' }}}}" },
    };

    public static TheoryData<string> Looks { get; } = new(
        "{{ include '../../input/site.yml' }}",
        "{{ include '/etc/passwd' }}",
        "{{ include 'pages/../../../etc/passwd' }}",
        "{{ import '/etc/passwd' }}",
        "{{ date.now }}",
        "{{ 'x' | object.eval }}",
        "{{ '{{ 1 }}' | object.eval_template }}",
        "{{ env }}",
        "{{ environment.PATH }}",
        "{{ page.get_type }}",
        "{{ page.GetType }}",
        "{{ site.settings }}",
        "{{ 'x'.GetType }}",
        "{{ ('a' | string.to_int).GetType.Assembly }}",
        "{{ this.builtins }}",
        "{{ timespan.parse '1' }}",
        "{{ regex.match '(a+)+$' 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' }}",
        "{{ html.url_escape 'x' }}",
        "{{ drawing '../../etc/passwd' }}{{ nothing }}");

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_template_that_never_ends_is_ended(string name, string template)
    {
        var found = Build(template).Result.Diagnostics.Where(diagnostic => diagnostic.Code is "SG403" or "SG404" or "SG402").ToList();
        Assert.True(found.Count > 0, name);
        Assert.All(found, diagnostic => Assert.Matches("^input/_theme/(pages/article|partials/bomb-.)\\.html:[0-9]+:[0-9]+$", diagnostic.Position.ToString()));
    }

    /// <summary>Each is refused or rendered; what none may do is end the program.</summary>
    [Theory]
    [MemberData(nameof(Deep))]
    public void A_template_may_be_nested_deep_and_harms_nobody(string name, string template)
    {
        var result = Build(template).Result;
        Assert.All(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error), diagnostic => Assert.True(diagnostic.Position.Line > 0, name));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_template_sees_no_files_no_environment_no_clock_and_no_types(string template) =>
        Assert.Contains(Build(template).Result.Diagnostics, diagnostic => diagnostic.Code is "SG402" or "SG403" or "SG404" && diagnostic.Position.File == "input/_theme/pages/article.html" && diagnostic.Position.Line > 0);

    private static ForeignSite Build(string template) => new ForeignSite()
        .With("about-it.md", "---\ntitle: A page\ndescription: d\n---\n" + string.Concat(Enumerable.Repeat("A line of text.\n\n", 500)))
        .With("_theme/pages/article.html", template)
        .With("_theme/partials/bomb-a.html", "{{ for i in 1..1000; include 'partials/bomb-b'; end }}")
        .With("_theme/partials/bomb-b.html", "{{ for i in 1..1000; include 'partials/bomb-c'; end }}")
        .With("_theme/partials/bomb-c.html", "{{ for i in 1..1000; 'x'; end }}")
        .Build();
}
