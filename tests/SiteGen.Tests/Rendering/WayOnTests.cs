using SiteGen.Diagnostics;
using SiteGen.Tests.Documentation;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>Where a step leads: to the page that it names, to the next step, or from the last one to what follows the steps.</summary>
public sealed class WayOnTests
{
    private const string First = "steps/01-plan-the-weeks-before.md";
    private const string Last = "steps/03-settle-in.md";

    [Fact]
    public void The_last_step_leads_to_the_sheets_and_in_a_guide_without_any_to_the_first_page()
    {
        var site = new DocumentedSite();
        site.Build();
        Assert.Contains("<a rel=\"next\" href=\"../worksheets/index.html\">On to: <b>Worksheets</b></a>", site.Text("steps/settle-in.html"), StringComparison.Ordinal);
        site.With("site.yml", "title: A guide\nwithout: [worksheets]\n").Build();
        Assert.Contains("<a rel=\"next\" href=\"../index.html\">On to: <b>A guide</b></a>", site.Text("steps/settle-in.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about", "../about.html\">On to: <b>About</b>")]
    [InlineData("about.md", "../about.html\">On to: <b>About</b>")]
    [InlineData("plan-the-weeks-before", "../steps/plan-the-weeks-before.html\">On to step 1 <b>")]
    public void A_step_leads_to_the_page_that_it_names(string named, string link)
    {
        var site = new DocumentedSite().With("about.md", Page("About", string.Empty)).With(Last, Page("Settle in", $"next: {named}\n"));
        Assert.DoesNotContain(site.Build(), found => found.Severity == Severity.Error);
        Assert.Contains("<a rel=\"next\" href=\"" + link, site.Text("steps/settle-in.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_in_the_middle_can_name_a_page_too()
    {
        var site = new DocumentedSite().With("about.md", Page("About", string.Empty)).With(First, Page("Plan", "next: about\n"));
        site.Build();
        Assert.Contains("<a rel=\"next\" href=\"../about.html\">", site.Text("steps/plan-the-weeks-before.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_page_has_is_said_with_the_one_that_may_be_meant()
    {
        var site = new DocumentedSite().With("about.md", Page("About", string.Empty)).With(Last, Page("Settle in", "next: abuot\n"));
        var found = Assert.Single(site.Build(), found => found.Code == Rules.BrokenLink.Code);
        Assert.Equal(
            ("input/" + Last, 4, "'next' names 'abuot', which is no page.", "Did you mean 'about'?"),
            (found.Position.File, found.Position.Line, found.Message, found.Hint));
    }

    private static string Page(string title, string keys) => $"---\ntitle: {title}\ndescription: For a test.\n{keys}---\n\nWords.\n";
}
