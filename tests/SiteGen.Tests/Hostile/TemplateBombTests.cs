using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>Templates that never end, grow without end, or look around: each ends with a finding at its place.</summary>
public sealed class TemplateBombTests
{
    public static TheoryData<string> Endless { get; } = [.. TemplateBombs.Endless.Keys];

    public static TheoryData<string> Deep { get; } = [.. TemplateBombs.Deep.Keys];

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
    [MemberData(nameof(Endless))]
    public void A_template_that_never_ends_is_ended(string name)
    {
        var found = Build(TemplateBombs.Endless[name]).Result.Diagnostics.Where(diagnostic => diagnostic.Code is "SG403" or "SG404" or "SG402").ToList();
        Assert.True(found.Count > 0, name);
        Assert.All(found, diagnostic => Assert.Matches("^input/_theme/(pages/article|partials/bomb-.)\\.html:[0-9]+:[0-9]+$", diagnostic.Position.ToString()));
    }

    /// <summary>Each is refused or rendered; what none may do is end the program.</summary>
    [Theory]
    [MemberData(nameof(Deep))]
    public void A_template_may_be_nested_deep_and_harms_nobody(string name)
    {
        var result = Build(TemplateBombs.Deep[name]).Result;
        Assert.All(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error), diagnostic => Assert.True(diagnostic.Position.Line > 0, name));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_template_sees_no_files_no_environment_no_clock_and_no_types(string template) =>
        Assert.Contains(Build(template).Result.Diagnostics, diagnostic => diagnostic.Code is "SG402" or "SG403" or "SG404" && diagnostic.Position.File == "input/_theme/pages/article.html" && diagnostic.Position.Line > 0);

    private static ForeignSite Build(string template)
    {
        var site = new ForeignSite();
        foreach (var (path, text) in TemplateBombs.Files(template))
        {
            site.With(path, text);
        }

        return site.Build();
    }
}
