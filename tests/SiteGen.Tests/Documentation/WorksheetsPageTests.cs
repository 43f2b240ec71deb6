using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Fields;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Documentation;

/// <summary>tools/docs/worksheets.md has every key and every type of field, as the schema knows them, each type with an example that builds and a picture of it.</summary>
public sealed partial class WorksheetsPageTests
{
    private const int LargestPicture = 40_000;

    private static readonly DocumentPage Page = new("tools/docs/worksheets.md");

    private static readonly JsonElement Root = Schema.Of("worksheet").Node;

    private static readonly JsonElement Definitions = Root.GetProperty("definitions");

    public static TheoryData<string> Types => [.. FieldTypes.All.Select(type => type.Name)];

    [Fact]
    public void Every_key_of_a_sheet_and_of_a_section_is_there_with_its_type_and_default_and_none_that_is_gone()
    {
        AssertAgree("Keys of a sheet", Root);
        AssertAgree("Keys of a section", Definitions.GetProperty("section"));
    }

    [Fact]
    public void Every_type_of_field_is_there_in_the_order_of_the_list_and_none_that_is_gone() =>
        Assert.Equal(FieldTypes.All.Select(type => type.Name), Page.WordHeadings);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_s_keys_are_there_with_type_and_default_and_none_that_is_gone(string type)
    {
        var field = Definitions.GetProperty($"{type}_field");
        KeyRow.AssertAgree([.. Page.Keys("Keys of every field"), .. Page.Keys($"`{type}`")], field.GetProperty("properties"), KeyRow.RequiredOf(field), Root);
    }

    [Fact]
    public void An_option_s_keys_are_there_and_none_that_is_gone() => AssertAgree("Keys of an option", Definitions.GetProperty("option").GetProperty("oneOf")[1]);

    [Fact]
    public void A_column_s_keys_are_there_for_each_of_its_types_and_none_that_is_gone()
    {
        var rows = Page.Keys("Keys of a column");
        var columns = Definitions.GetProperty("column").GetProperty("oneOf").EnumerateArray().ToList();
        var types = columns.Select(column => $"`{column.GetProperty("properties").GetProperty("type").GetProperty("const")}`").ToList();
        var typeRow = Assert.Single(rows, row => row.Key == "type");
        Assert.Equal($"{string.Join(", ", types[..^1])} or {types[^1]}", typeRow.Type);
        Assert.Equal(columns.SelectMany(column => Names(column)).Distinct().Order(StringComparer.Ordinal), rows.Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.All(rows.Where(row => row.Key != "type"), row =>
        {
            var having = columns.Where(column => Names(column).Contains(row.Key)).ToList();
            Assert.Equal(having.Count == 1, row.Meaning.StartsWith($"Of a column of type `{having[0].GetProperty("properties").GetProperty("type").GetProperty("const")}` only", StringComparison.Ordinal));
            var plain = row with { Default = row.Default.StartsWith("**required** for", StringComparison.Ordinal) ? "**required**" : row.Default };
            KeyRow.AssertAgree([plain], Only(having[0], row.Key), KeyRow.RequiredOf(having[0]), Root);
        });
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_s_example_builds_and_is_of_that_type_with_each_key_that_it_requires(string type)
    {
        var example = Assert.Single(Page.Examples($"`{type}`"));
        Assert.Contains($"  type: {type}\n", example, StringComparison.Ordinal);
        var lines = Indented(example, 6);
        AssertBuilds($"title: A field\npurpose: A field by itself.\nsections:\n  - title: Part\n    fields:\n{lines}", LabelLine().Match(example).Groups[1].Value);
    }

    [Fact]
    public void The_first_example_is_a_whole_sheet_that_builds() =>
        AssertBuilds(Page.Text.Split("```yaml\n")[1].Split("```")[0], "When do we move?");

    [Fact]
    public void The_worked_examples_build_and_are_shown() =>
        AssertBuilds($"title: A sheet\npurpose: A sheet by itself.\nsections:\n  - title: Part\n{Indented(Assert.Single(Page.Examples("Worked examples")), 4)}", "A second room");

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_a_small_picture_with_a_text_for_those_who_do_not_see_it(string type)
    {
        var picture = Picture().Match(Page.Section($"`{type}`"));
        Assert.Equal($"pictures/{type}.png", picture.Groups[2].Value);
        Assert.True(picture.Groups[1].Length > 15, $"The picture of {type} says too little to those who do not see it.");
        Assert.InRange(new FileInfo(Repository.In("tools/docs/" + picture.Groups[2].Value)).Length, 500, LargestPicture);
    }

    [Fact]
    public void Every_picture_was_made_from_the_example_above_it_and_none_is_left_over()
    {
        var expected = FieldTypes.All.Select(type => $"{Sum(Assert.Single(Page.Examples($"`{type.Name}`")))}  {type.Name}.png");
        Assert.True(
            expected.SequenceEqual(Repository.Read("tools/docs/pictures/made-from.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            "An example has changed since its picture was taken: run 'node tests/audit/fields.mjs', and look at the pictures.");
        Assert.Equal(
            FieldTypes.All.Select(type => type.Name + ".png").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.In("tools/docs/pictures"), "*.png").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    private static void AssertAgree(string heading, JsonElement group) =>
        KeyRow.AssertAgree(Page.Keys(heading), group.GetProperty("properties"), KeyRow.RequiredOf(group), Root);

    private static void AssertBuilds(string yaml, string shown)
    {
        var site = new DocumentedSite().With("worksheets/documented.yml", yaml);
        var found = site.Build();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == Severity.Error || diagnostic.Position.File == "input/worksheets/documented.yml");
        Assert.Contains(shown, site.Text("worksheets/documented.html"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement column) => column.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    /// <summary>The properties of a column, but for all others.</summary>
    private static JsonElement Only(JsonElement column, string key) =>
        JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [key] = column.GetProperty("properties").GetProperty(key) });

    private static string Indented(string yaml, int by) => string.Concat(yaml.TrimEnd().Split('\n').Select(line => new string(' ', by) + line + "\n"));

    private static string Sum(string yaml) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml)));

    [GeneratedRegex(@"^  label: (.+)$", RegexOptions.Multiline)]
    private static partial Regex LabelLine();

    [GeneratedRegex(@"^!\[([^\]]+)\]\(([^)]+)\)$", RegexOptions.Multiline)]
    private static partial Regex Picture();
}
