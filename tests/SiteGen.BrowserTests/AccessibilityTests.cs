using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>No page breaks a rule of accessibility in any of the ways in which it is shown.</summary>
public sealed class LightAccessibilityTests(SiteFixture site) : AccessibilityTests(site)
{
    [BrowserFact]
    public async Task Every_page_in_light_has_no_violation() => await AssertNoneAsync(new() { ColorScheme = ColorScheme.Light });

    [BrowserFact]
    public async Task Every_page_on_paper_has_no_violation() => await AssertNoneAsync(new(), Media.Print, ["color-contrast", "link-in-text-block"]);
}

/// <inheritdoc cref="LightAccessibilityTests"/>
public sealed class DarkAccessibilityTests(SiteFixture site) : AccessibilityTests(site)
{
    [BrowserFact]
    public async Task Every_page_in_dark_has_no_violation() => await AssertNoneAsync(new() { ColorScheme = ColorScheme.Dark }, only: Looks);

    [BrowserFact]
    public async Task Every_page_320_pixels_wide_has_no_violation() =>
        await AssertNoneAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });

    [BrowserFact]
    public async Task Every_page_in_forced_colours_has_no_violation() => await AssertNoneAsync(new() { ForcedColors = ForcedColors.Active }, only: Looks);
}

/// <summary>Runs the axe rules over every page.</summary>
public abstract class AccessibilityTests(SiteFixture site)
{
    /// <summary>The rules whose outcome depends on colours and on what is shown; the others read the same page as in light.</summary>
    private protected static readonly string[] Looks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

    private protected async Task AssertNoneAsync(BrowserNewContextOptions options, Media media = Media.Screen, string[]? only = null)
    {
        // The rules come into the page as a text to be run, which the site's own policy rightly forbids.
        options.BypassCSP = true;
        await using var visit = await Visit.BeginAsync(site, options);
        await visit.Page.EmulateMediaAsync(new() { Media = media });
        var found = new List<string>();
        // The two long pages hold the parts of the others: they are read once, in light.
        foreach (var address in site.Pages.Where(address => options.ColorScheme == ColorScheme.Light || address is not ("guide.html" or "workbook.html")))
        {
            await visit.Page.GotoAsync(site.Url + address);
            var run = new Deque.AxeCore.Commons.AxeRunOptions { ResultTypes = [Deque.AxeCore.Commons.ResultType.Violations] };
            if (only is not null)
            {
                run.RunOnly = new() { Type = "rule", Values = [.. only] };
            }

            var result = await visit.Page.RunAxe(run);
            found.AddRange(result.Violations.Select(violation =>
                $"{address}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))} ({violation.Nodes.Length})"));
        }

        Assert.Empty(found);
    }
}
