using System.Reflection;
using SiteGen.Checks;
using SiteGen.Diagnostics;
using SiteGen.Fields;
using SiteGen.Outputs;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Lists, documentation and files agree, so that a forgotten part fails by its name.</summary>
public sealed class ClosedWorldTests
{
    private static readonly string Root = Path.GetFullPath(Path.Join(Repository.Tests, "../.."));
    private static readonly string Readme = File.ReadAllText(Path.Join(Root, "tools/SiteGen.Core/README.md"));

    [Fact]
    public void Every_rule_is_in_the_list_once_and_codes_do_not_repeat()
    {
        var fields = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Rule)).Select(field => (Rule)field.GetValue(null)!);
        Assert.Equal(fields.Order(ByCode), Rules.All.Order(ByCode));
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Code).Distinct().Count());
    }

    [Fact]
    public void Every_rule_is_reported_somewhere_in_the_program()
    {
        var sources = string.Concat(Repository.ProgramSources().Where(file => !file.EndsWith("/Rules.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var names = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Rule)).Select(field => field.Name);
        Assert.All(names, name => Assert.Matches($@"Rules\.{name}\b", sources));
    }

    [Fact]
    public void Every_output_and_every_check_has_its_row_in_the_readme_and_every_row_its_output_or_check()
    {
        Assert.Equal(AllOutputs.Names, RowsOf("Outputs"));
        Assert.Equal(AllChecks.List.Select(create => create().GetType().Name), RowsOf("Checks"));
    }

    [Fact]
    public void Every_output_and_every_check_that_is_written_is_in_its_list()
    {
        var types = typeof(IOutput).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }).ToList();
        Assert.Equal(Names(types.Where(typeof(IOutput).IsAssignableFrom)), Names(AllOutputs.List.Select(output => output.GetType())));
        Assert.Equal(Names(types.Where(typeof(ICheck).IsAssignableFrom)), Names(AllChecks.List.Select(create => create().GetType())));
        Assert.Equal(Names(types.Where(typeof(Model.Field).IsAssignableFrom)).Count, FieldTypes.All.Length);
    }

    [Fact]
    public void Every_field_type_has_a_template_and_every_template_a_field_type() =>
        Assert.Equal(
            FieldTypes.All.Select(type => type.Name).Order(),
            Directory.EnumerateFiles(Path.Join(Root, "theme/fields"), "*.html").Select(Path.GetFileNameWithoutExtension).Order());

    private static Comparer<Rule> ByCode { get; } = Comparer<Rule>.Create((a, b) => string.CompareOrdinal(a.Code, b.Code));

    /// <summary>The first words of the rows of a section.</summary>
    private static IEnumerable<string> RowsOf(string heading)
    {
        var section = Readme[Readme.IndexOf($"## {heading}\n", StringComparison.Ordinal)..].Split("\n## ")[0];
        return section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
    }

    private static List<string> Names(IEnumerable<Type> types) => [.. types.Select(type => type.Name).Order()];
}
