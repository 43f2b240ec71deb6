namespace SiteGen.BrowserTests;

/// <summary>The boxes that words are typed into: seen, and large enough for what is in them.</summary>
public sealed class BoxTests(SiteFixture site)
{
    // Words of growing length, so that some line is full to its end in every width.
    private const string Clipped = """
        margin => Array.from(document.querySelectorAll('form[data-sheet] textarea')).filter(box => {
          if (margin) {
            box.style.paddingInline = 'calc(' + getComputedStyle(box).paddingInlineStart + ' + ' + margin + 'px)';
          }
          return Array.from({ length: 12 }, (_, i) => 'some words of mine '.repeat(20).slice(0, Math.min(3 + i * 23, box.maxLength))).some(words => {
            box.value = words;
            box.dispatchEvent(new Event('input', { bubbles: true }));
            return box.scrollHeight > box.clientHeight + 1;
          });
        }).map(box => box.name)
        """;

    [BrowserTheory]
    [EveryEngine]
    public async Task Every_box_is_high_and_wide_enough_to_be_seen_and_pressed(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        foreach (var id in site.Sheets)
        {
            await Sheet.OpenAsync(reader, id);
            var small = await reader.Tab.RunAsync<string[]>("""
                () => Array.from(Array.from(document.querySelectorAll('form[data-sheet] textarea')).filter(box => !box.closest('[aria-expanded=false] + .inside')), box => [box.name, box.clientWidth, box.clientHeight])
                  .filter(([, width, height]) => width < 60 || height < 40).map(box => box.join(' '))
                """);
            Assert.True(small.Length == 0, $"{id}: {string.Join(", ", small.Take(3))}");
        }
    }

    /// <summary>iOS sets the words of a box in by 3 pixels a side; here the box is made to.</summary>
    [BrowserTheory]
    [EveryEngine(0)]
    [EveryEngine(3)]
    public async Task No_line_of_a_box_that_grows_is_clipped(Engine engine, int margin)
    {
        await using var reader = await site.BeginAsync(engine);
        foreach (var id in new[] { "breakup-reasons", "miss-and-dont-miss" })
        {
            await Sheet.OpenAsync(reader, id);
            Assert.Empty(await reader.Tab.RunAsync<string[]>(Clipped, margin));
        }
    }

    /// <summary>With letters as wide as those of the widest faces that readers have.</summary>
    [BrowserTheory]
    [EveryEngine]
    public async Task Help_and_the_way_out_never_lie_on_each_other_or_on_the_bar(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + "index.html");
        Assert.Empty(await reader.Tab.RunAsync<string[]>("""
            () => {
              document.querySelectorAll('.quick, .bar').forEach(part => { part.style.letterSpacing = '.14em'; });
              const places = Array.from(document.querySelectorAll('.quick a, .bar a, .bar button'), link => [link.textContent.trim(), link.getBoundingClientRect()]);
              return places.flatMap(([one, a], i) => places.slice(i + 1)
                .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map(([other]) => one + ' and ' + other));
            }
            """));
    }

    /// <summary>The pages of a PDF fill WebKit's viewer: the policy of the site does not take its own styles away.</summary>
    [BrowserFact]
    public async Task A_pdf_fills_the_window_in_WebKit()
    {
        Assert.SkipWhen(Installed.Missing(Engine.WebKit) is not null, Installed.Missing(Engine.WebKit) ?? string.Empty);
        await using var reader = await site.BeginAsync(Engine.WebKit);
        await reader.Tab.GoAsync(reader.Url + "worksheets/my-week-a4.pdf");
        await reader.Tab.UntilAsync(
            () => reader.Tab.RunAsync<double[]>("() => { const viewer = document.querySelector('iframe, embed').getBoundingClientRect(); return [viewer.width / innerWidth, viewer.height / innerHeight]; }"),
            share => share is [> 0.95, > 0.95],
            "a viewer as large as the window");
    }
}
