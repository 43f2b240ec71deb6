using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>Narrow windows and large text: nothing makes the page wider than its window.</summary>
public sealed class FitTests(SiteFixture site)
{
    /// <summary>The page clips what sticks out at its sides, so the elements are measured, not the page. What scrolls by itself may be wide.</summary>
    internal const string SticksOut = """
        way => {
          const root = document.documentElement;
          root.style.fontSize = way.percent + '%';
          root.dir = way.direction;
          const width = root.clientWidth;
          const inside = element => element.closest('.scroll, .unseen, [hidden], svg, .skip, template, details:not([open])') || getComputedStyle(element).position === 'absolute';
          return Array.from(document.querySelectorAll('body *')).filter(element => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && box.height > 0 && (box.right > width + 1 || box.left < -1) && !inside(element);
          }).slice(0, 3).map(element => element.tagName + '.' + element.className + ' ' + Math.round(element.getBoundingClientRect().right) + ' ' + element.textContent.trim().slice(0, 30))
            .concat(document.scrollingElement.scrollWidth > width ? ['scrolls'] : []);
        }
        """;

    private static readonly (int Width, int Percent, string Direction)[] Ways =
        [(320, 100, "ltr"), (640, 200, "ltr"), (1280, 200, "ltr"), (320, 100, "rtl"), (1280, 100, "rtl")];

    [BrowserFact]
    public async Task No_page_scrolls_sideways_in_any_size_or_direction()
    {
        await using var visit = await Visit.BeginAsync(site);
        var found = new List<string>();
        foreach (var address in site.Pages)
        {
            await visit.Page.GotoAsync(site.Url + address);
            foreach (var (width, percent, direction) in Ways)
            {
                await visit.Page.SetViewportSizeAsync(width, 720);
                var sticking = await visit.Page.EvaluateAsync<string[]>(SticksOut, new { percent, direction });
                found.AddRange(sticking.Select(element => $"{address}, {width} pixels, {percent} %, {direction}: {element}"));
            }
        }

        Assert.Empty(found);
    }

    /// <summary>Somebody who calls reads a number once.</summary>
    [BrowserFact]
    public async Task No_number_of_a_helpline_is_broken_over_two_lines()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.SetViewportSizeAsync(360, 720);
        await visit.Page.GotoAsync(site.Url + "safety.html");
        var broken = await visit.Page.EvaluateAsync<string[]>("""
            () => {
              document.querySelectorAll('.country').forEach(country => { country.open = true; });
              const numbers = Array.from(document.querySelectorAll('.reach [href^="tel:"], .reach [href^="sms:"], .reach span'));
              return numbers.length < 40 ? ['few'] : numbers.filter(number => {
                const range = document.createRange();
                range.selectNodeContents(number);
                return range.getClientRects().length !== 1;
              }).map(number => number.textContent);
            }
            """);
        Assert.Empty(broken);
    }
}
