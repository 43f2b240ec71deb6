using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>Content that is made to cost: the build ends, and what it finds has a place. The harness measures what each one costs.</summary>
public sealed class BombTests
{
    public static TheoryData<string> Names => [.. Bombs.All.Keys];

    /// <summary>Those that have an end of their own in a limit: it must be told, and where.</summary>
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
        { "Markdown: references to a long address", "SG004" },
        { "Markdown: references with a long title", "SG004" },
        { "Markdown: quotes in quotes", "SG210" },
        { "Markdown: lists in lists", "SG210" },
        { "sheet: rows without number", "SG102" },
        { "settings: words of a megabyte", "SG106" },
        { "strings: words", "SG102" },
        { "folders: a thousand deep", "SG005" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_ends_and_every_finding_has_a_place(string name) =>
        Assert.All(Build(name).Result.Diagnostics, diagnostic => Assert.NotEmpty(diagnostic.Position.File));

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_is_told_with_its_place(string name, string code) =>
        Assert.Contains(Build(name).Result.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Severity == Severity.Error && diagnostic.Position.File.StartsWith("input/", StringComparison.Ordinal));

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
