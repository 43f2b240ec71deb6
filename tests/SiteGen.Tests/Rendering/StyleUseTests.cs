using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Sources;
using SiteGen.Tests.Sheets;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>Every class that a style sheet names is on some page or set by a script, and every class of a page is known to a style or a script.</summary>
public sealed partial class StyleUseTests
{
    private const string Book = """
        ---
        title: A step
        description: For a test.
        summary: [One, Two]
        checklist: [Do it]
        worksheets: [every]
        ---

        ## A heading

        Words with a note.[^s] [Away](https://example.org/).

        > [!NOTE]
        > A note.

        > [!STOP]
        > Stop.

        > [!EXAMPLE]
        > An example.

        | A | B |
        |---|---|
        | 1 | 2 |
        """;

    private const string Helplines = """
        countries:
          - code: GB
            name: United Kingdom
            emergency: {numbers: ["999", "112"], note: Free., checked: 2026-11-01, source: https://example.org/}
            services:
              - {id: one, name: A line, phone: "0800 1", web: "https://example.org/", topics: [abuse], for: All, hours: Always, checked: 2026-11-01, source: https://example.org/}
        """;

    /// <summary>Classes that no page of the sample has, each with its reason.</summary>
    private static readonly FrozenDictionary<string, string> Unmade = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["js"] = "set by theme.js, by way of classList.toggle",
    }.ToFrozenDictionary();

    /// <summary>Classes that no style and no script knows, each with its reason.</summary>
    private static readonly FrozenDictionary<string, string> Unknown = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tip"] = "a callout of its own kind, for the styles of a fork",
        ["important"] = "the same",
        ["warning"] = "the same",
        ["caution"] = "the same",
    }.ToFrozenDictionary();

    private static readonly Lazy<string> Pages = new(() => string.Join('\n', Built()));
    private static readonly string Styles = Joined("*.css");
    private static readonly string Scripts = Joined("*.js");

    private static IEnumerable<string> Styled => SelectorClass().Matches(Rules().Replace(Comments().Replace(Styles, string.Empty), "{}")).Select(name => name.Groups[1].Value).Distinct();

    private static IEnumerable<string> Made => ClassAttribute().Matches(Pages.Value).SelectMany(names => names.Groups[1].Value.Split(' ')).Distinct();

    [Fact]
    public void Every_class_of_a_style_is_made() =>
        Assert.Equal(string.Empty, string.Join(' ', Styled.Where(name => !Unmade.ContainsKey(name)).Except(Made).Where(name => !Scripts.Contains($"'{name}'", StringComparison.Ordinal))));

    [Fact]
    public void Every_class_of_a_page_is_known_to_a_style_or_a_script() =>
        Assert.Equal(string.Empty, string.Join(' ', Made.Where(name => !Unknown.ContainsKey(name) && name.Length > 0).Except(Styled).Where(name => !Scripts.Contains('.' + name, StringComparison.Ordinal))));

    [Fact]
    public void Every_data_attribute_that_a_script_asks_for_is_made() =>
        Assert.Equal(string.Empty, string.Join(' ', DataSelector().Matches(Scripts).Select(found => found.Groups[1].Value).Concat(Found().Matches(Scripts).Select(found => "data-" + found.Groups[1].Value))
            .Distinct().Where(name => !Pages.Value.Contains(' ' + name, StringComparison.Ordinal))));

    private static string Joined(string pattern) =>
        string.Join('\n', Directory.EnumerateFiles(Repository.In("theme"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static IEnumerable<string> Built()
    {
        var sheets = MemorySite.Tree(Path.Join(Sample.Root, "worksheets/every-field-type/input"), "input").Files.Where(file => file.Path.StartsWith("worksheets/", StringComparison.Ordinal)).ToList();
        var id = Path.GetFileNameWithoutExtension(sheets[0].Path);
        var built = BuiltSheets.Of(new SourceTree(
        [
            .. sheets,
            Source("site.yml", "title: A guide\ndescription: For a test.\ncountry: GB\nsource: https://example.org/\n"),
            Source("index.md", "---\ntitle: Home\ndescription: For a test.\n---\n\nWords."),
            Source("steps/01-one.md", Book.Replace("[every]", $"[{id}]", StringComparison.Ordinal)),
            Source("steps/02-two.md", "---\ntitle: Two\ndescription: For a test.\n---\n\nWords."),
            .. from page in (string[])["safety", "privacy", "sources", "about"] select Source(page + ".md", $"---\ntitle: {page}\ndescription: For a test.\n---\n\n## Words\n\nMore."),
            Source("data/helplines.yml", Helplines),
            Source("data/sources.yml", "sources:\n  - {id: s, short: A study, authors: A, year: 2020, journal: J, doi: 10.1000/1, sample: many, says: It says., not: No more.}"),
        ]));
        Assert.DoesNotContain(built.Found, found => found.Severity == Severity.Error);
        return built.Files.Addresses.Where(address => address.EndsWith(".html", StringComparison.Ordinal)).Select(built.Text);
    }

    private static SourceFile Source(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "input/" + path);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    /// <summary>The innermost braces hold declarations.</summary>
    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Rules();

    [GeneratedRegex(@"\.([a-z][\w-]*)")]
    private static partial Regex SelectorClass();

    [GeneratedRegex(@" class=""?([^"">]*)")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"\[(data-[a-z-]+)[\]=]")]
    private static partial Regex DataSelector();

    [GeneratedRegex(@"find\('([a-z-]+)'")]
    private static partial Regex Found();
}
