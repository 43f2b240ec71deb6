using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Checks;

/// <summary>What the templates leave out of a tab's title, the check does not ask for.</summary>
public sealed class DiscreetTitlesTests
{
    [Theory]
    [InlineData("steps/index.md", "steps/index.html")]
    [InlineData("steps/01-leaves.md", "steps/leaves.html")]
    [InlineData("steps/more/leaves.md", "steps/more/leaves.html")]
    public void A_page_below_steps_leaves_the_title_of_the_guide_out(string file, string address)
    {
        var site = new MemorySite()
            .With("site.yml", "title: Green tea\ndiscreet: true\n")
            .With("index.md", "# Green tea\n\nBegin.\n")
            .With(file, "---\ntitle: Leaves\ndescription: How many.\n---\nA spoon.\n")
            .Build(new() { Input = SourceTree.Empty, Theme = MemorySite.Tree(Repository.In("theme"), "theme"), Date = MemorySite.Today });
        Assert.DoesNotContain("SG510", site.Codes);
        Assert.Contains("<title>Leaves</title>", site.Text(address), StringComparison.Ordinal);
    }
}
