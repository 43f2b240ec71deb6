using System.Text.Json;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Documentation;

/// <summary>tools/docs/front-matter.md has every key of a page's head, as the schema and the reader know it, with an example that builds.</summary>
public sealed class FrontMatterPageTests
{
    private const string Whole = "Keys of a page";

    private static readonly DocumentPage Page = new("tools/docs/front-matter.md");

    private static readonly JsonElement Root = Schema.Of("step").Node;

    public static TheoryData<string, string> Examples => [.. Page.Keys(Whole).Select(row => (row.Key, row.Example))];

    [Fact]
    public void Every_key_is_there_with_its_type_and_default_and_none_that_is_gone() =>
        KeyRow.AssertAgree(Page.Keys(Whole), Root.GetProperty("properties"), KeyRow.RequiredOf(Root), Root);

    [Fact]
    public void The_keys_are_those_that_the_reader_names_in_its_order() =>
        Assert.Equal(FrontMatterReader.KeyNames, Page.Keys(Whole).Select(row => row.Key));

    [Fact]
    public void The_keys_that_may_stand_for_the_whole_site_are_named()
    {
        var sentence = Page.Text[Page.Text.IndexOf("may also stand in", StringComparison.Ordinal)..Page.Text.IndexOf("## " + Whole, StringComparison.Ordinal)];
        Assert.Equal(
            FrontMatterReader.DefaultableKeys.Order(StringComparer.Ordinal),
            sentence.Split('`').Where((_, i) => i % 2 == 1).Where(word => word != "site.yml").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_builds_and_nothing_is_said_of_its_page(string key, string example)
    {
        Assert.StartsWith(key + ": ", example, StringComparison.Ordinal);
        var others = string.Concat(((string[])["title: Extra", "description: A page more."]).Where(line => !line.StartsWith(key, StringComparison.Ordinal)).Select(line => line + "\n"));
        var found = new DocumentedSite().With("extra.md", $"---\n{others}{example}\n---\n\nWords.\n").Build();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Position.File == "input/extra.md" && diagnostic.Code != Rules.OrphanPage.Code);
    }

    [Fact]
    public void The_page_of_the_first_example_builds()
    {
        var example = Page.Text.Split("```markdown\n")[1].Split("```")[0];
        var site = new DocumentedSite().With("steps/04-pack-again.md", example);
        Assert.DoesNotContain(site.Build(), diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Contains("Write the room on two sides of every box.", site.Text("steps/pack-again.html"), StringComparison.Ordinal);
    }
}
