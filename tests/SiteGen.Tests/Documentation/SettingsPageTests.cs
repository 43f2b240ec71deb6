using System.Text;
using System.Text.Json;
using SiteGen.Diagnostics;
using SiteGen.Outputs;
using SiteGen.Reading;
using SiteGen.Sources;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Documentation;

/// <summary>tools/docs/settings.md has every key of site.yml, as the schema and the reader know it, with an example that is read without a word.</summary>
public sealed class SettingsPageTests
{
    private const string Whole = "Keys of `site.yml`";

    private static readonly DocumentPage Page = new("tools/docs/settings.md");

    private static readonly JsonElement Root = Schema.Of("site").Node;

    private static readonly JsonElement Properties = Root.GetProperty("properties");

    public static TheoryData<string, string> Examples =>
    [
        .. Page.Keys(Whole).Select(row => (row.Key, row.Example)),
        .. Groups.SelectMany(group => Page.Keys($"`{group}`").Select(row => ($"{group}.{row.Key}", InGroup(group, row)))),
    ];

    private static IEnumerable<string> Groups =>
        Properties.EnumerateObject().Where(property => property.Value.TryGetProperty("properties", out _)).Select(property => property.Name);

    [Fact]
    public void Every_key_is_there_with_its_type_and_default_and_none_that_is_gone() =>
        KeyRow.AssertAgree(Page.Keys(Whole), Properties, KeyRow.RequiredOf(Root), Root);

    [Fact]
    public void The_keys_are_those_that_the_reader_asks_for()
    {
        var known = KeysOfReaders.Site(KeysOfReaders.Unknown + ": 1", "site.yml");
        known.UnionWith(FrontMatterReader.DefaultableKeys);
        Assert.Equal(known, new(Page.Keys(Whole).Select(row => row.Key), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_group_has_a_section_with_its_keys_and_no_section_is_of_a_group_that_is_gone()
    {
        Assert.Equal(Groups.Order(StringComparer.Ordinal), Page.WordHeadings.Order(StringComparer.Ordinal));
        Assert.All(Groups, group =>
        {
            var node = Properties.GetProperty(group);
            KeyRow.AssertAgree(Page.Keys($"`{group}`"), node.GetProperty("properties"), KeyRow.RequiredOf(node), Root);
        });
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_read_without_a_finding(string key, string example)
    {
        Assert.StartsWith(key.Split('.')[0] + ":", example, StringComparison.Ordinal);
        var bag = new DiagnosticBag();
        var (_, keys) = SettingsReader.Read(new([File("site.yml", example), File("logo.svg", "<svg/>")]), null, AllOutputs.Names, bag);
        Assert.Empty(bag.Sorted());
        Assert.NotEmpty(keys.Entries);
    }

    [Fact]
    public void The_colours_of_the_examples_can_be_read_together() =>
        Assert.Empty(new DocumentedSite()
            .With("site.yml", $"title: A guide\nmenu: [about, privacy]\ncolors:\n{string.Concat(Page.Keys("`colors`").Select(row => $"  {row.Example}\n"))}")
            .Build().Where(found => found.Severity != Severity.Note));

    [Fact]
    public void The_first_example_builds() =>
        Assert.Empty(new DocumentedSite().With("site.yml", Assert.Single(Page.Text.Split("```yaml\n")[1..]).Split("```")[0]).Build().Where(found => found.Severity == Severity.Error));

    /// <summary>A line of a group, with the keys that the group requires.</summary>
    private static string InGroup(string group, KeyRow row) =>
        $"{group}:\n{string.Concat(Page.Keys($"`{group}`").Where(other => other == row || other.Default == "**required**").Select(line => $"  {line.Example}\n"))}";

    private static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "input/" + path);
}
