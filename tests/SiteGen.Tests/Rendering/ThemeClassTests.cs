using System.Text.RegularExpressions;
using SiteGen.Markdown;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>No style is for a class that nothing has, and no class is there that nothing asks for.</summary>
public sealed partial class ThemeClassTests
{
    private static readonly string Theme = Repository.In("theme");

    // A callout that warns has the look of every callout; a fork may give it its own.
    private static readonly string[] ForForks = ["warn"];

    // A column that has more than half of its table takes what the others leave.
    private static readonly string Shares = string.Join(' ', Enumerable.Range(1, 10).Select(share => $"share{share}"));

    private static HashSet<string> Styled => [.. Files("*.css").SelectMany(css => Selector().Matches(Comment().Replace(css, string.Empty))).SelectMany(selector => ClassName().Matches(selector.Value)).Select(name => name.Groups[1].Value)];

    private static HashSet<string> Scripted => [.. Files("*.js").SelectMany(script => AskedFor().Matches(script)).Select(name => name.Groups[1].Value)];

    /// <summary>The classes of what templates, scripts and Markdown make.</summary>
    private static HashSet<string> Used
    {
        get
        {
            var site = new MemorySite().With("index.md", $"""
                # Home

                ## A heading

                | a | b | c |
                |---|:-:|--:|
                | [out](https://example.org/) | b | c |

                - [ ] to do

                | {new string('w', 80)} |
                |---|
                | a |

                {string.Join("\n\n", Callout.Kinds.Select(kind => $"> [!{kind}]\n> Words."))}
                """).Build(new() { Input = SourceTree.Empty, Theme = MemorySite.Tree(Theme, "theme"), Date = MemorySite.Today });
            return
            [
                .. Files("*.html").SelectMany(InTemplate),
                .. Files("*.js").SelectMany(script => SetByScript().Matches(script)).Select(name => name.Groups[1].Value),
                .. InTemplate(site.Text("index.html")),
            ];
        }
    }

    [Fact]
    public void Every_class_that_has_a_style_is_on_something() => Assert.Empty(Styled.Except(Used).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_class_has_a_style_or_a_script_that_asks_for_it() => Assert.Empty(Used.Except(Styled).Except(Scripted).Except(ForForks).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Theme, pattern, SearchOption.AllDirectories).Select(File.ReadAllText);

    private static IEnumerable<string> InTemplate(string template) =>
        ClassAttribute().Matches(template.Replace("share{{ column.share }}", Shares, StringComparison.Ordinal)).Select(found => Expression().Replace(found.Groups[1].Value, " "))
            .Concat(Given().Matches(template).Select(found => found.Groups[1].Value))
            .SelectMany(names => names.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=^|[{};])[^{};@]+(?=\{)")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\.([a-z][\w-]*)")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\bclass=""((?:\{\{.*?\}\}|[^""{])*)""", RegexOptions.Singleline)]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Expression();

    /// <summary>A class that a template hands to the one that it includes.</summary>
    [GeneratedRegex(@"\b(?:class|shape): \(?[^)""\n]*""([\w -]+)""")]
    private static partial Regex Given();

    [GeneratedRegex(@"classList\.\w+\('([\w-]+)'")]
    private static partial Regex SetByScript();

    [GeneratedRegex(@"['""`][^'""`\n]*?\.([a-z][\w-]*)[^'""`\n]*['""`]")]
    private static partial Regex AskedFor();
}
