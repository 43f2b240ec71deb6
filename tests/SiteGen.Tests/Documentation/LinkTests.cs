using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Documentation;

/// <summary>Every link of the documentation that stays in the repository leads to a file, and to a heading where it names one.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Skipped =
    [
        "/bin/", "/obj/", "/node_modules/", "/samples/", "/starter/", "/flagship/input/", "/rauchfrei/input/", "/przeprowadzka/input/",
        "/artifacts/", "/.git/", "/output/",
    ];

    public static TheoryData<string> Documents =>
    [
        "README.md",
        .. ((string[])[".github", "tools", "tests", "theme"])
            .SelectMany(folder => Directory.EnumerateFiles(Repository.In(folder), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !Skipped.Any(part => $"/{file}".Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_inside_the_repository_leads_to_a_file_and_a_heading_that_are_there(string document)
    {
        var text = WithoutCode(Repository.Read(document));
        Assert.All(Link().Matches(text).Select(link => link.Groups[1].Value).Where(link => !link.Contains(':', StringComparison.Ordinal)), link =>
        {
            var (path, fragment) = link.Split('#') is [var before, var after] ? (before, after) : (link, string.Empty);
            var target = path.Length == 0 ? document : Path.GetRelativePath(Repository.Root, Path.Join(Repository.Root, Path.GetDirectoryName(document), path));
            Assert.True(Path.Exists(Repository.In(target)), $"{document} links to {link}, which is not there.");
            if (fragment.Length > 0)
            {
                Assert.True(Anchors(target).Contains(fragment, StringComparer.Ordinal), $"{document} links to {link}, and {target} has no such heading.");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_of_the_repository_that_is_named_is_there(string document) =>
        Assert.All(NamedPath().Matches(WithoutBlocks(Repository.Read(document))), path =>
            Assert.True(Path.Exists(Repository.In(path.Groups[1].Value)), $"{document} names {path.Groups[1].Value}, which is not there."));

    [Fact]
    public void The_pages_of_the_documentation_are_all_in_its_list()
    {
        var list = Repository.Read("tools/docs/README.md");
        Assert.All(
            Directory.EnumerateFiles(Repository.In("tools/docs"), "*.md").Select(file => Path.GetFileName(file)).Where(name => name != "README.md"),
            name => Assert.Contains($"| [{name}]({name}) |", list, StringComparison.Ordinal));
    }

    /// <summary>As GitHub makes them: lower case, no signs but dashes and underscores, dashes for spaces.</summary>
    private static IEnumerable<string> Anchors(string document) => Heading().Matches(WithoutBlocks(Repository.Read(document)))
        .Select(heading => string.Concat(heading.Groups[1].Value.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-'));

    private static string WithoutBlocks(string text) => Block().Replace(text, string.Empty);

    private static string WithoutCode(string text) => CodeSpan().Replace(WithoutBlocks(text), "code");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:tools|tests|theme|\.github)/[^`<*\s]*)`")]
    private static partial Regex NamedPath();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex CodeSpan();
}
