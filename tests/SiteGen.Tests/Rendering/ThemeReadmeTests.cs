using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Outputs;
using SiteGen.Rendering;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The READMEs of the theme say what is there: every value, every template with what it is given, every token, every style sheet.</summary>
public sealed partial class ThemeReadmeTests
{
    private static readonly string Readme = Repository.Read("theme/README.md");
    private static readonly string StylesReadme = Repository.Read("theme/styles/README.md");
    private static readonly string Theme = Repository.In("theme");

    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Theme, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Theme, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_view_is_there_with_its_members_and_their_meaning() =>
        Assert.All(Views.All, view =>
        {
            Assert.All(view.Members, member => Assert.NotEmpty(member.Meaning));
            Assert.Equal(view.Members, Section($"### {view.Name}\n"));
        });

    [Fact]
    public void No_view_is_there_that_is_gone() =>
        Assert.Equal(Views.All.Select(view => view.Name).Order(StringComparer.Ordinal), ViewHeading().Matches(Readme).Select(heading => heading.Groups[1].Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_template_is_there_with_all_that_it_is_given(string template)
    {
        var row = Assert.Single(Readme.Split('\n'), line => line.StartsWith($"| `{template}` |", StringComparison.Ordinal));
        var source = File.ReadAllText(Path.Join(Theme, template));
        Assert.Equal(Given().Matches(source).Select(name => name.Value).Distinct().Order(StringComparer.Ordinal), Given().Matches(row).Select(name => name.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_template_is_there_that_is_gone() =>
        Assert.Equal(Templates.Select(template => template.Data), TemplateRow().Matches(Readme).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_name_that_all_pages_have_is_there()
    {
        var site = new MemorySite().With("index.md", "# Home\n").Build(new()
        {
            Input = SourceTree.Empty,
            Theme = new([Template("pages/home.html", "x"), Template("pages/article.html", "x"), Template("layouts/default.html", "{{ this | object.keys | array.join ' ' }}")]),
            Date = MemorySite.Today,
        });
        var names = site.Text("index.html").Split(' ', StringSplitOptions.TrimEntries);
        Assert.Contains("policy", names);
        Assert.All(names, name => Assert.Contains($"`{name}`", NamesTable(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_token_is_there_and_none_that_is_gone() =>
        Assert.Equal(
            TokenName().Matches(Repository.Read("theme/styles/tokens.css")).Select(token => token.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
            TokenRow().Matches(StylesReadme).SelectMany(row => TokenInRow().Matches(row.Value)).Select(token => token.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_style_sheet_is_there_with_its_own_parts() =>
        Assert.All(Bundle.All.Where(bundle => bundle.Name.EndsWith(".css", StringComparison.Ordinal)), bundle =>
        {
            var own = string.Join(", ", bundle.Parts[3..^2].Select(Path.GetFileNameWithoutExtension));
            Assert.Matches($@"(?m)^\| `{Regex.Escape(bundle.Name)}` \| [^|]+ \| {own} \|$", StylesReadme);
        });

    private static SourceFile Template(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "theme/" + path);

    private static IEnumerable<(string Name, string Meaning)> Section(string heading)
    {
        var start = Readme.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"theme/README.md has no heading '{heading.Trim()}'");
        var end = Readme.IndexOf("\n#", start + 1, StringComparison.Ordinal);
        return MemberRow().Matches(end < 0 ? Readme[start..] : Readme[start..end]).Select(row => (row.Groups[1].Value, row.Groups[2].Value));
    }

    private static string NamesTable() => Readme[Readme.IndexOf("| name | what it is |", StringComparison.Ordinal)..Readme.IndexOf("## Templates", StringComparison.Ordinal)];

    [GeneratedRegex(@"^\| `(\w+)` \| ([^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex MemberRow();

    [GeneratedRegex(@"^### (\w+)$", RegexOptions.Multiline)]
    private static partial Regex ViewHeading();

    [GeneratedRegex(@"^\| `(\w+/[\w-]+\.html)` \|", RegexOptions.Multiline)]
    private static partial Regex TemplateRow();

    [GeneratedRegex(@"\$\.\w+")]
    private static partial Regex Given();

    [GeneratedRegex(@"(?<!\()(--[a-z]+):")]
    private static partial Regex TokenName();

    [GeneratedRegex(@"^\| `--.*$", RegexOptions.Multiline)]
    private static partial Regex TokenRow();

    [GeneratedRegex(@"`(--[a-z]+)`")]
    private static partial Regex TokenInRow();
}
