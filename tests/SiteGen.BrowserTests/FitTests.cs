using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>Narrow windows and large text: nothing makes the page wider than its window.</summary>
public sealed class FitTests(SiteFixture site)
{
    // The page clips what sticks out at its sides, so the elements are measured, not the page. What scrolls by itself may be wide.
    private const string SticksOut = """
        () => {
          const width = document.documentElement.clientWidth;
          const inside = element => element.closest('.scroll, .unseen, [hidden], svg, .skip, template, details:not([open])') || getComputedStyle(element).position === 'absolute';
          return Array.from(document.querySelectorAll('body *')).filter(element => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && box.height > 0 && (box.right > width + 1 || box.left < -1) && !inside(element);
          }).slice(0, 3).map(element => element.tagName + '.' + element.className + ' ' + Math.round(element.getBoundingClientRect().right) + ' ' + element.textContent.trim().slice(0, 30));
        }
        """;

    [BrowserTheory]
    [InlineData(320, 100)]
    [InlineData(640, 200)]
    [InlineData(1280, 200)]
    public async Task No_page_scrolls_sideways(int width, int percent) =>
        await AssertFitsAsync(width, $"() => {{ document.documentElement.style.fontSize = '{percent}%'; }}");

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_page_that_is_written_from_right_to_left_scrolls_sideways(int width) =>
        await AssertFitsAsync(width, "() => { document.documentElement.dir = 'rtl'; }");

    private async Task AssertFitsAsync(int width, string change)
    {
        await using var visit = await Visit.BeginAsync(site, new() { ViewportSize = new() { Width = width, Height = 720 } });
        var found = new List<string>();
        foreach (var address in site.Pages)
        {
            await visit.Page.GotoAsync(site.Url + address);
            await visit.Page.EvaluateAsync(change);
            found.AddRange((await visit.Page.EvaluateAsync<string[]>(SticksOut)).Select(element => $"{address}: {element}"));
            if (await visit.Page.EvaluateAsync<bool>("() => document.scrollingElement.scrollWidth > document.documentElement.clientWidth"))
            {
                found.Add($"{address}: scrolls");
            }
        }

        Assert.Empty(found);
    }
}
