using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>Content that is made to cost: a limit ends it, and says where. The harness builds them all, and measures.</summary>
public sealed class BombTests
{
    public static TheoryData<string, string> Limits { get; } = new()
    {
        { "YAML: a billion laughs", "SG101" },
        { "YAML: brackets", "SG101" },
        { "YAML: braces", "SG101" },
        { "YAML: dashes", "SG101" },
        { "YAML: stairs", "SG101" },
        { "YAML: anchors", "SG101" },
        { "YAML: a number of a million digits", "SG102" },
        { "YAML: a number that is too large", "SG102" },
        { "Markdown: references to a long address", "SG210" },
        { "Markdown: references with a long title", "SG210" },
        { "Markdown: a few references to a long address", "SG004" },
        { "Markdown: a wide table of short rows", "SG210" },
        { "Markdown: quotes in quotes", "SG210" },
        { "Markdown: closing brackets", "SG210" },
        { "Markdown: open comments", "SG210" },
        { "YAML: wide list", "SG101" },
        { "sheet: rows without number", "SG102" },
        { "settings: words of a megabyte", "SG106" },
        { "strings: words", "SG102" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_is_told_with_its_place(string name, string code)
    {
        var found = Build(name).Result.Diagnostics;
        Assert.Contains(found, diagnostic => diagnostic.Code == code && diagnostic.Severity == Severity.Error && diagnostic.Position is { File: not "", Line: > 0, Column: > 0 });
        Assert.All(found, diagnostic => Assert.NotEmpty(diagnostic.Position.File));
    }

    private static ForeignSite Build(string name)
    {
        var files = Bombs.All[name]().ToList();
        var site = files.Exists(file => file.Path == "site.yml") ? new ForeignSite(files.Find(file => file.Path == "site.yml").Text) : new ForeignSite("title: A guide\n");
        foreach (var (path, text) in files.Where(file => file.Path != "site.yml"))
        {
            site.With(path, text);
        }

        return site.Build();
    }
}
