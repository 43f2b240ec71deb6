using System.Text.RegularExpressions;
using SiteGen.Outputs;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>Everything that Markdown can make is styled, and only pages that have what is rare pay for it.</summary>
public sealed partial class RareElementTests
{
    /// <summary>What every browser shows well enough by itself.</summary>
    private static readonly string[] Plain = ["del", "ins", "abbr", "q", "small", "section"];

    private static BuildRequest Real { get; } =
        new() { Input = SourceTree.Empty, Theme = MemorySite.Tree(Repository.In("theme"), "theme"), Date = MemorySite.Today };

    private static string EveryKind { get; } = MemorySite.Tree(Path.Join(Sample.Root, "markdown/every-kind/input"), "input").Files
        .Aggregate(new MemorySite(), (site, file) => site.With(file)).Build(Real).Text("every-kind.html");

    [Fact]
    public void Every_element_of_the_page_with_every_kind_is_common_or_styled()
    {
        var styles = string.Concat(((string[])["base", "content", "rare"]).Select(part => Repository.Read($"theme/styles/{part}.css")));
        var styled = Word().Matches(styles).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var text = EveryKind[EveryKind.IndexOf("<div class=\"text\">", StringComparison.Ordinal)..EveryKind.IndexOf("</main>", StringComparison.Ordinal)];
        var elements = Element().Matches(text).Select(element => element.Groups[1].Value).Distinct(StringComparer.Ordinal);
        Assert.DoesNotContain(elements.Except(RareElements.Common).Except(Plain), element => !styled.Contains(element));
    }

    [Fact]
    public void The_page_with_every_kind_takes_the_style_sheet_that_knows_it() => Assert.Contains("assets/site-rare.css", EveryKind, StringComparison.Ordinal);

    [Theory]
    [InlineData("A paragraph, *emphasis*, **more**, [a link](https://example.org/).\n\n## A heading\n\n### And below\n\n- a list\n\n1. numbers", false)]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n\n> [!NOTE] A callout\n> Its text.", false)]
    [InlineData("<p>Raw <b>HTML</b>.</p>", false)]
    [InlineData("`code`", true)]
    [InlineData("![a cup](cup.svg)", true)]
    [InlineData("> said", true)]
    [InlineData("<custom-element></custom-element>", true)]
    public void A_page_takes_the_rare_styles_only_for_what_is_rare(string text, bool isRare)
    {
        var page = new MemorySite().With("index.md", text).With("cup.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>").Build(Real).Text("index.html");
        Assert.Contains(isRare ? "\"assets/home-rare.css\"" : "\"assets/home.css\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Rare_styles_are_in_no_style_sheet_of_other_pages() => Assert.All(
        Bundle.All.Where(bundle => bundle.Parts.Contains("styles/rare.css")),
        bundle => Assert.True(bundle.Name == "guide.css" || bundle.Name.EndsWith("-rare.css", StringComparison.Ordinal), bundle.Name));

    [GeneratedRegex("<([a-z][a-z0-9]*)")]
    private static partial Regex Element();

    [GeneratedRegex("[a-z][a-z0-9]*")]
    private static partial Regex Word();
}
