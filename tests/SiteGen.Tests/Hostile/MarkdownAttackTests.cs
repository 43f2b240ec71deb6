using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>Steps that try to run code, all in one site: each on a page of its own, and all of them in the guide on one page.</summary>
public sealed class MarkdownAttackTests(AttackedSite attacked) : IClassFixture<AttackedSite>
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, MarkdownAttacks.All.Length)];

    [Fact]
    public void There_are_enough_of_them() => Assert.True(MarkdownAttacks.All.Distinct().Count() >= 150);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_runs_on_the_page(int number)
    {
        var html = attacked.Site.Text($"steps/{AttackedSite.Slug(number)}.html");
        var faults = attacked.Markup.Faults(html);
        Assert.True(faults is [], $"{MarkdownAttacks.All[number]}\n{string.Join('\n', faults)}");
        Assert.Equal(attacked.Hooks, SafeMarkup.Hooks(html));
    }

    [Fact]
    public void Nothing_runs_on_any_other_page() =>
        Assert.All(attacked.Site.Addresses.Where(address => address.EndsWith(".html", StringComparison.Ordinal) && !address.StartsWith("steps/attack-", StringComparison.Ordinal)), address => Assert.Empty(attacked.Markup.Faults(attacked.Site.Text(address))));

    [Fact]
    public void The_search_index_is_data_and_cannot_end_an_element() => OtherFiles.HoldSearchIndex(attacked.Site.Text("search-index.js"));
}
