using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>No page breaks a rule of accessibility in any of the ways in which it is shown.</summary>
public sealed class AccessibilityTests(SiteFixture site) : AccessibilityBase(site)
{
    [BrowserFact]
    public async Task No_page_of_the_first_half_has_a_violation() => await AssertNoneAsync(ShortPages().Where((_, index) => index % 2 == 0));
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
    /// <summary>The rules whose outcome depends on colours and on what is shown; the others read the same page as before.</summary>
    private static readonly string[] Looks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

    /// <summary>It holds the parts of other pages, and takes as long as ten of them.</summary>
    private protected const string Guide = "guide.html";

    /// <inheritdoc cref="Guide"/>
    private protected const string Workbook = "workbook.html";

    private static readonly Way[] Ways =
    [
        new("light", 1280, new() { ColorScheme = ColorScheme.Light }),
        new("dark", 1280, new() { ColorScheme = ColorScheme.Dark }),
        new("320 pixels wide", 320, new() { ColorScheme = ColorScheme.Light }),
        new("print", 1280, new() { Media = Media.Print }),
        new("forced colours", 1280, new() { ForcedColors = ForcedColors.Active }),
        new("more contrast", 1280, new() { Contrast = Contrast.More }),
    ];

    private protected IEnumerable<string> ShortPages() => site.Pages.Where(address => address is not (Guide or Workbook));

    private protected async Task AssertNoneAsync(IEnumerable<string> addresses)
    {
        // The rules come into the page as a text to be run, which the site's own policy rightly forbids.
        await using var visit = await Visit.BeginAsync(site, new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        var found = new List<string>();
        foreach (var address in addresses)
        {
            await visit.Page.GotoAsync(site.Url + address);
            foreach (var way in Ways)
            {
                await visit.Page.SetViewportSizeAsync(way.Width, 720);
                await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None, Contrast = Contrast.NoPreference });
                await visit.Page.EmulateMediaAsync(way.Media);
                var result = await visit.Page.RunAxe(Rules(way));
                found.AddRange(result.Violations.Select(violation =>
                    $"{address}, {way.Name}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))} ({violation.Nodes.Length})"));
            }
        }

        Assert.Empty(found);
    }

    private static AxeRunOptions Rules(Way way)
    {
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        if (way.Name is "forced colours" or "more contrast")
        {
            options.RunOnly = new() { Type = "rule", Values = [.. Looks] };
        }
        else if (way.Name == "print")
        {
            // Paper has no colours, and its links cannot be pressed.
            options.Rules = Looks[..2].ToDictionary(rule => rule, _ => new RuleOptions { Enabled = false });
        }

        return options;
    }

    private sealed record Way(string Name, int Width, PageEmulateMediaOptions Media);
}
