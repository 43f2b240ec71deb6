using System.Text.Json;
using SiteGen.Fields;
using SiteGen.Outputs;
using SiteGen.Reading;
using SiteGen.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary>What the schemas offer is what the readers read: no key more, none less.</summary>
public sealed class SchemaTests
{
    private const string X = KeysOfReaders.Unknown + ": 1";

    [Fact]
    public void Site_settings_are_the_schema_s()
    {
        var known = KeysOfReaders.Site(X, "site.yml");
        known.UnionWith(FrontMatterReader.DefaultableKeys);
        Assert.Equal(known, Schema.Of("site").Properties);
    }

    [Theory]
    [InlineData("wording", "term: ex")]
    [InlineData("exit", "label: Leave")]
    [InlineData("menu", "footer: about")]
    [InlineData("colors", "ink: '#000'")]
    [InlineData("license", "name: CC0")]
    [InlineData("based_on", "title: Another guide")]
    public void Groups_of_settings_are_the_schema_s(string group, string line) =>
        Assert.Equal(
            KeysOfReaders.Site($"{group}:\n  {line}\n  {X}\n", group),
            Schema.Of("site").At("properties", group).Properties);

    [Fact]
    public void Outputs_that_can_be_left_out_are_the_schema_s() =>
        Assert.Equal(
            AllOutputs.Names,
            Schema.Of("site").At("properties", "without", "items", "enum").Node.EnumerateArray().Select(name => name.GetString()));

    [Fact]
    public void Front_matter_is_the_schema_s()
    {
        var known = KeysOfReaders.Build("index.md", $"---\n{X}\n---\n", "front matter");
        Assert.Equal(known, Schema.Of("step").Properties);
        Assert.Equal(known, new(FrontMatterReader.KeyNames, StringComparer.Ordinal));
    }

    [Fact]
    public void A_worksheet_s_keys_are_the_schema_s() =>
        Assert.Equal(KeysOfReaders.Build("worksheets/a.yml", X, "a worksheet"), Schema.Of("worksheet").Properties);

    [Fact]
    public void A_section_s_keys_are_the_schema_s() =>
        Assert.Equal(
            KeysOfReaders.Build("worksheets/a.yml", $"sections:\n  - {X}\n", "a section"),
            Schema.Of("worksheet").At("definitions", "section").Properties);

    [Fact]
    public void Every_field_type_has_a_schema_in_the_same_order() =>
        Assert.Equal(
            FieldTypes.All.Select(type => $"#/definitions/{type.Name}_field"),
            Schema.Of("worksheet").At("definitions", "field").Alternatives.Select(field => field.Node.GetProperty("$ref").GetString()));

    [Fact]
    public void Each_field_type_s_keys_are_its_schema_s() => Assert.All(FieldTypes.All, type =>
    {
        var labels = "labels: [a, b]";
        var known = Field(type.Name, X);
        known.UnionWith(Field(type.Name, type.Name == "rows" ? $"{labels}, {X}" : X));
        Assert.Equal(known, Schema.Of("worksheet").At("definitions", $"{type.Name}_field").Properties);
    });

    [Fact]
    public void Each_column_type_s_keys_are_its_schema_s() => Assert.All(
        Schema.Of("worksheet").At("definitions", "column").Alternatives,
        column => Assert.Equal(
            KeysOfReaders.Build("worksheets/a.yml", $"sections:\n  - fields:\n      - {{id: a, label: A, type: rows, columns: [{{type: {column.Type}, {X}}}]}}\n", "a column"),
            column.Properties));

    [Fact]
    public void An_option_s_keys_are_the_schema_s() =>
        Assert.Equal(
            KeysOfReaders.Build("worksheets/a.yml", $"sections:\n  - fields:\n      - {{id: a, label: A, type: choice, options: [{{{X}}}]}}\n", "an option"),
            Schema.Of("worksheet").At("definitions", "option").Alternatives.Last().Properties);

    [Fact]
    public void Helplines_are_the_schema_s()
    {
        var country = Schema.Of("helplines").At("properties", "countries", "items");
        Assert.Equal(Helplines(X, "helplines.yml"), Schema.Of("helplines").Properties);
        Assert.Equal(Helplines($"countries:\n  - {X}\n", "a country"), country.Properties);
        Assert.Equal(Helplines($"countries:\n  - emergency: {{{X}}}\n", "emergency"), country.At("properties", "emergency").Properties);
        Assert.Equal(Helplines($"countries:\n  - services: [{{{X}}}]\n", "a service"), country.At("properties", "services", "items").Properties);
    }

    [Fact]
    public void Every_key_is_explained_and_every_group_is_closed() => Assert.All(Schemas.Names, name =>
    {
        var schema = Schema.Of(name);
        Assert.All(schema.AllProperties(), property => Assert.True(
            property.Property.TryGetProperty("description", out _) || property.Property.TryGetProperty("$ref", out _),
            $"{name}: {property.Path} has no description."));
        Assert.Equal(JsonValueKind.False, schema.Node.GetProperty("additionalProperties").ValueKind);
    });

    [Fact]
    public void The_program_prints_the_file_of_the_repository() => Assert.All(Schemas.Names, name =>
    {
        var run = RealProgram.SiteGen(Path.GetTempPath(), "schema", name);
        Assert.Equal(0, run.Code);
        Assert.Equal(File.ReadAllText(Path.Join(RealProgram.Repository, $"tools/schema/{name}.schema.json")), run.Output);
    });

    [Fact]
    public void An_unknown_schema_is_refused()
    {
        var run = RealProgram.SiteGen(Path.GetTempPath(), "schema", "pages");
        Assert.Equal(2, run.Code);
        Assert.Contains("'worksheet'", run.Error, StringComparison.Ordinal);
    }

    private static SortedSet<string> Field(string type, string keys) =>
        KeysOfReaders.Build("worksheets/a.yml", $"sections:\n  - fields:\n      - {{id: a, label: A, type: {type}, {keys}}}\n", $"a field of type {type}");

    private static SortedSet<string> Helplines(string yaml, string what) => KeysOfReaders.Build("data/helplines.yml", yaml, what);
}
