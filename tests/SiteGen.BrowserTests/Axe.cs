using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>
/// The rules of axe, run in a page that shows itself in every way in which it is read. Our pages hold no frames: they are run in the page itself, where they
/// are put once, and not in a second page for every run, as the package's own helper does it.
/// </summary>
internal static class Axe
{
    /// <summary>The rules whose outcome depends on colours, sizes and on what is shown.</summary>
    private static readonly string[] Looks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

    // Paper has no colours, and its links cannot be pressed.
    private static readonly string[] Paper = ["scrollable-region-focusable"];

    private static readonly Way[] Ways =
    [
        new("light", 1280, new() { ColorScheme = ColorScheme.Light }, Looks),
        new("dark", 1280, new() { ColorScheme = ColorScheme.Dark }, Looks),
        new("320 pixels wide", 320, new() { ColorScheme = ColorScheme.Light }, Looks),
        new("print", 1280, new() { Media = Media.Print }, Paper),
        new("forced colours", 1280, new() { ForcedColors = ForcedColors.Active }, Looks),
        new("more contrast", 1280, new() { Contrast = Contrast.More }, Looks),
    ];

    // All that the other rules read of a page's looks: what is there, what is seen of it, and whether it lies outside of the window's beginning.
    private const string Shown = """
        () => Array.from(document.querySelectorAll('*'), element => {
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          return [style.display, style.visibility, style.contentVisibility, style.opacity === '0', element.checkVisibility({ visibilityProperty: true }), box.width * box.height === 0,
            box.right + scrollX <= 0 || box.bottom + scrollY <= 0];
        }).join()
        """;

    private const string Run = """
        async options => (await axe.run(document, options)).violations.map(violation =>
          `${violation.id}: ${violation.nodes.slice(0, 3).map(node => node.html).join(' | ')} (${violation.nodes.length})`)
        """;

    private static readonly Lazy<string> Script = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>What is wrong with the page that is open, in any of the ways, a finding a line.</summary>
    public static async Task<List<string>> FaultsAsync(IPage page)
    {
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelectorAll('iframe, frame, object, embed').length"));
        await page.EvaluateAsync(Script.Value);
        var found = new List<string>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var way in Ways)
        {
            await page.SetViewportSizeAsync(way.Width, 720);
            await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None, Contrast = Contrast.NoPreference });
            await page.EmulateMediaAsync(way.Media);
            // Where no more and no less is shown than in another way, only the rules about looks read a page that they have not read.
            var isRead = !read.Add(await page.EvaluateAsync<string>(Shown));
            var broken = await page.EvaluateAsync<string[]>(Run, Options(isRead, way));
            found.AddRange(broken.Select(violation => $"{way.Name}: {violation}"));
        }

        return found;
    }

    // What is fetched beforehand is for rules that are not on by default, and for sound and film.
    private static object Options(bool isRead, Way way) => isRead
        ? new { resultTypes = (string[])["violations"], preload = false, runOnly = new { type = "rule", values = way.Looks } }
        : new { resultTypes = (string[])["violations"], preload = false, rules = Looks[..2].Except(way.Looks).ToDictionary(rule => rule, _ => new { enabled = false }) };

    /// <param name="Looks">Those of the rules about looks that are run.</param>
    private sealed record Way(string Name, int Width, PageEmulateMediaOptions Media, string[] Looks);
}
