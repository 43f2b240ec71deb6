using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>No page breaks a rule of accessibility in any of the ways in which it is shown.</summary>
public sealed class AccessibilityTests(SiteFixture site) : AccessibilityBase(site)
{
    [BrowserFact]
    public async Task No_page_of_the_first_half_has_a_violation() => await AssertNoneAsync(ShortPages().Where((_, index) => index % 2 == 0));

    [BrowserFact]
    public async Task A_fault_that_only_one_way_shows_is_found_in_that_way()
    {
        await using var visit = await Visit.BeginAsync(Site, new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        await visit.Page.GotoAsync(Site.Url + "about.html");
        await visit.Page.EvaluateAsync("""
            () => {
              const style = document.createElement('style');
              style.textContent = `.fault { display: none } @media print { button.fault { display: block !important } } @media screen and (max-width: 400px) { input.fault { display: block !important } }
                @media (prefers-color-scheme: dark) { main p { color: #444 !important; background: #333 !important } }`;
              document.head.append(style);
              document.querySelector('main').insertAdjacentHTML('beforeend', '<button class="fault" style="display: none"></button><input class="fault" style="display: none">');
            }
            """);
        var found = (await Axe.FaultsAsync(visit.Page)).Select(fault => string.Join(':', fault.Split(':')[..2]));
        Assert.Equal(["320 pixels wide: label", "dark: color-contrast", "print: button-name"], found.Order(StringComparer.Ordinal));
    }
}

/// <inheritdoc cref="AccessibilityTests"/>
/// <remarks>Classes of their own run beside each other.</remarks>
public sealed class OtherAccessibilityTests(SiteFixture site) : AccessibilityBase(site)
{
    [BrowserFact]
    public async Task No_page_of_the_other_half_has_a_violation() => await AssertNoneAsync(ShortPages().Where((_, index) => index % 2 == 1));
}

/// <inheritdoc cref="OtherAccessibilityTests"/>
public sealed class GuideAccessibilityTests(SiteFixture site) : AccessibilityBase(site)
{
    [BrowserFact]
    public async Task The_whole_guide_has_no_violation() => await AssertNoneAsync([Guide]);
}

/// <inheritdoc cref="OtherAccessibilityTests"/>
public sealed class WorkbookAccessibilityTests(SiteFixture site) : AccessibilityBase(site)
{
    [BrowserFact]
    public async Task The_workbook_has_no_violation() => await AssertNoneAsync([Workbook]);
}

/// <summary>Opens a page once, shows it in every way, and runs the rules of axe each time.</summary>
public abstract class AccessibilityBase(SiteFixture site)
{
    private protected SiteFixture Site => site;

    /// <summary>It holds the parts of other pages, and takes as long as ten of them.</summary>
    private protected const string Guide = "guide.html";

    /// <inheritdoc cref="Guide"/>
    private protected const string Workbook = "workbook.html";

    private protected IEnumerable<string> ShortPages() => site.Pages.Where(address => address is not (Guide or Workbook));

    private protected async Task AssertNoneAsync(IEnumerable<string> addresses)
    {
        // The rules come into the page as a text to be run, which the site's own policy rightly forbids.
        await using var visit = await Visit.BeginAsync(site, new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        var found = new List<string>();
        foreach (var address in addresses)
        {
            await visit.Page.GotoAsync(site.Url + address);
            found.AddRange((await Axe.FaultsAsync(visit.Page)).Select(fault => $"{address}, {fault}"));
        }

        Assert.Empty(found);
    }
}
