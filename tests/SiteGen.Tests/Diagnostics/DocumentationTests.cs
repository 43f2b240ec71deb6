using System.Reflection;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Tests.Documentation;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Diagnostics;

/// <summary>Every code has a page in tools/docs/rules: what, why, how to fix it, and an example that really gives it.</summary>
public sealed partial class DocumentationTests
{
    private const string Starter = "tools/SiteGen/Scaffolding/starter";

    /// <summary>Codes that need another program at the right moment, or a user who may not read; tests of their own give them.</summary>
    private static readonly string[] OnlyPrinted = ["SG002", "SG008", "SG009", "SG012"];

    public static TheoryData<string> OfFiles => [.. DocumentedRule.All.Values.Where(rule => !rule.Files.IsEmpty).Select(rule => rule.Code)];

    public static TheoryData<string> OfCommands => [.. DocumentedRule.All.Values.Where(rule => rule.Commands.Length > 0).Select(rule => rule.Code)];

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule() => Assert.Equal(
        Rules.All.Select(rule => $"{rule.Code}.md {rule.Code} {Word(rule)}: {rule.Name}").Order(StringComparer.Ordinal),
        DocumentedRule.All.Values.Select(rule => $"{rule.Page} {rule.Head}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_is_in_the_list_of_the_pages_in_its_area()
    {
        var areas = Repository.Read("tools/docs/rules/README.md").Split("\n## ")[1..];
        Assert.Equal(
            Rules.All.Select(rule => $"| [{rule.Code}]({rule.Code}.md) | {Word(rule)} | {rule.Name} |"),
            areas.SelectMany(area => area.Split('\n')).Where(line => line.StartsWith("| [", StringComparison.Ordinal)));
        Assert.All(areas, area => Assert.Single(RowCode().Matches(area).Select(code => code.Groups[1].Value).Distinct()));
        Assert.Equal(Rules.All.Select(rule => rule.Code[2]).Distinct().Count(), areas.Length);
    }

    [Fact]
    public void Every_page_says_what_why_and_how_to_fix_it_and_has_one_kind_of_example() => Assert.All(DocumentedRule.All.Values, rule =>
    {
        Assert.All((string[])[rule.What, rule.Why, rule.Fix], part => Assert.Matches(@"(?s)^\s*\S.{10,}\.\s*$", part));
        Assert.Equal(1, (rule.Files.IsEmpty ? 0 : 1) + (rule.Commands.Length > 0 ? 1 : 0) + (rule.Print.Length > 0 ? 1 : 0));
    });

    [Theory]
    [MemberData(nameof(OfFiles))]
    public void An_example_of_files_gives_its_code_and_no_other_error(string code)
    {
        var rule = DocumentedRule.All[code];
        var site = new DocumentedSite();
        foreach (var (path, text) in rule.Files)
        {
            site.With(path["input/".Length..], text);
        }

        var found = site.Build();
        Assert.Contains(found, diagnostic => diagnostic.Code == code && diagnostic.Severity.ToString().Equals(rule.Severity, StringComparison.OrdinalIgnoreCase));
        Assert.All(found.Where(diagnostic => diagnostic.Severity == Severity.Error), error => Assert.Equal(code, error.Code));
    }

    [Theory]
    [MemberData(nameof(OfCommands))]
    public void An_example_of_commands_gives_its_code(string code)
    {
        var rule = DocumentedRule.All[code];
        using var folder = new ScratchFolder().CopyFromRepository($"{Starter}/input", "input").CopyFromRepository("theme");
        var program = Path.Join(AppContext.BaseDirectory, "SiteGen.dll");
        var run = RealProgram.Run("bash", folder.Path, null, "-c", $"sitegen() {{ dotnet '{program}' \"$@\"; }}\n{rule.Commands}");
        Assert.Contains($"{rule.Severity} {code}: ", run.Error + run.Output, StringComparison.Ordinal);
    }

    /// <summary>Message and hint have the shape of what the program reports under that code, from the first letter to the last.</summary>
    [Fact]
    public void What_is_only_printed_is_what_the_program_says()
    {
        var printed = DocumentedRule.All.Values.Where(rule => rule.Print.Length > 0).ToList();
        Assert.Equal(OnlyPrinted, printed.Select(rule => rule.Code).Order(StringComparer.Ordinal));
        Assert.All(printed, rule =>
        {
            var lines = rule.Print.TrimEnd().Split('\n');
            var sign = $": {rule.Severity} {rule.Code}: ";
            Assert.Contains(sign, lines[0], StringComparison.Ordinal);
            string[] said = [lines[0][(lines[0].IndexOf(sign, StringComparison.Ordinal) + sign.Length)..], .. lines[1..].Select(line => line["  = ".Length..])];
            var name = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Single(field => field.GetValue(null) is Rule known && known.Code == rule.Code).Name;
            Assert.True(
                Reports(name).Any(texts => texts.Count == said.Length && texts.Zip(said).All(pair => pair.First.IsMatch(pair.Second))),
                $"Nothing that the program says of {rule.Code} has this shape: {string.Join(" = ", said)}");
        });
    }

    private static string Word(Rule rule) => rule.Severity.ToString().ToLowerInvariant();

    /// <summary>
    /// What each report of a rule says, as the program's sources have it: message and hint, or one of two messages and no hint. Whatever is put in stands for any text.
    /// </summary>
    private static IEnumerable<IReadOnlyList<Regex>> Reports(string rule) =>
        from source in Repository.ProgramSources()
        from report in Regex.Matches(File.ReadAllText(source), $@"Rules\.{rule}\b[^;]*;").Select(match => match.Value)
        let texts = Literal().Matches(report).Select(literal => Shape(literal.Groups[1].Value)).ToList()
        from said in report.Contains("? \"", StringComparison.Ordinal) ? texts.Select(text => new List<Regex> { text }) : [texts]
        select said;

    private static Regex Shape(string literal) => new("^" + string.Join(".+", Hole().Split(literal).Select(Regex.Escape)) + "$");

    [GeneratedRegex(@"\[SG(\d)\d\d\]")]
    private static partial Regex RowCode();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
