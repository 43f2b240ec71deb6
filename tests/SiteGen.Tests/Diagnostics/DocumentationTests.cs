using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sources;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Diagnostics;

/// <summary>Every code is explained in tools/SiteGen/README.md: what, why, how to fix it, and an example that really gives it.</summary>
public sealed class DocumentationTests
{
    private const string Starter = "tools/SiteGen/Scaffolding/starter";

    /// <summary>Codes that need another program at the right moment, or a user who may not read; tests of their own give them.</summary>
    private static readonly string[] OnlyPrinted = ["SG002", "SG008", "SG009", "SG012"];

    private static readonly Lazy<SourceTree> Theme = new(() => MemorySite.Tree(Repository.In("theme"), "theme"));

    public static TheoryData<string> OfFiles => [.. DocumentedRule.All.Values.Where(rule => !rule.Files.IsEmpty).Select(rule => rule.Code)];

    public static TheoryData<string> OfCommands => [.. DocumentedRule.All.Values.Where(rule => rule.Commands.Length > 0).Select(rule => rule.Code)];

    [Fact]
    public void Every_code_has_its_section_and_every_section_its_code() => Assert.Equal(
        Rules.All.Select(rule => $"{rule.Code} {rule.Severity.ToString().ToLowerInvariant()}: {rule.Name}").Order(StringComparer.Ordinal),
        DocumentedRule.All.Values.Select(rule => rule.Head).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_section_says_what_why_and_how_to_fix_it_and_has_one_kind_of_example() => Assert.All(DocumentedRule.All.Values, rule =>
    {
        Assert.All((string[])[rule.What, rule.Why, rule.Fix], part => Assert.Matches(@"(?s)^\s*\S.{10,}\.\s*$", part));
        Assert.Equal(1, (rule.Files.IsEmpty ? 0 : 1) + (rule.Commands.Length > 0 ? 1 : 0) + (rule.Print.Length > 0 ? 1 : 0));
    });

    [Theory]
    [MemberData(nameof(OfFiles))]
    public void An_example_of_files_gives_its_code_and_no_other_error(string code)
    {
        var rule = DocumentedRule.All[code];
        var files = MemorySite.Tree(Repository.In($"{Starter}/input"), "input").Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var (path, text) in rule.Files)
        {
            files[path["input/".Length..]] = new(path["input/".Length..], Encoding.UTF8.GetBytes(text), path);
        }

        var found = SiteBuild.Run(new() { Input = new(files.Values), Theme = Theme.Value, Date = MemorySite.Today }, new MemorySink(), TestContext.Current.CancellationToken).Diagnostics;
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

    [Fact]
    public void What_is_only_printed_is_what_the_program_says()
    {
        var printed = DocumentedRule.All.Values.Where(rule => rule.Print.Length > 0).ToList();
        Assert.Equal(OnlyPrinted, printed.Select(rule => rule.Code).Order(StringComparer.Ordinal));
        var sources = string.Concat(Repository.ProgramSources().Select(File.ReadAllText));
        Assert.All(printed, rule =>
        {
            var line = rule.Print.Split('\n')[0];
            var said = line[(line.IndexOf($"{rule.Severity} {rule.Code}: ", StringComparison.Ordinal) + rule.Severity.Length + 8)..];
            Assert.Contains(said.Split(':')[0], sources, StringComparison.Ordinal);
        });
    }
}
