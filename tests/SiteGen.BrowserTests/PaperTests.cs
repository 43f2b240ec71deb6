namespace SiteGen.BrowserTests;

/// <summary>What comes out of the printer: every sheet on both papers, blank, filled and large, and the reading pages.</summary>
public sealed class PaperTests(SiteFixture site) : PaperBase(site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task Without_scripts_the_words_of_every_box_are_printed_once(Engine engine)
    {
        await using var reader = await Site.BeginPrintingAsync(engine, withoutScripts: true);
        var wrong = new List<string>();
        foreach (var id in Site.Sheets)
        {
            await Sheet.OpenAsync(reader, id);
            var leaves = await reader.Tab.CountAsync(".leaf");
            var count = await reader.Tab.RunAsync<int>(Fill, 1);
            using var print = await Print.OfAsync(reader.Tab, "A4");
            wrong.AddRange(Unprinted(print, count, 1).Concat(print.Faults()).Append(print.Pages == leaves ? string.Empty : $"{leaves} leaves, {print.Pages} pages").Where(fault => fault.Length > 0).Select(fault => $"{id}: {fault}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task The_guide_a_step_and_the_safety_page_print_whole_without_navigation_and_with_outside_addresses_once(Engine engine)
    {
        await OnBothPapersAsync(engine, string.Empty, async (reader, paper, wrong) =>
        {
            var tab = reader.Tab;
            foreach (var address in new[] { "guide.html", "steps/why-it-ended.html", "safety.html" })
            {
                await tab.GoAsync(reader.Url + address);
                var words = await Print.WordsAsync(tab);
                var leaves = await PrintMarks.AddToLeavesAsync(tab);
                var links = await tab.RunAsync<string[]>("() => Array.from(document.querySelectorAll('main a.out'), link => link.getAttribute('href'))");
                using var print = await Print.OfAsync(tab, paper);
                wrong.AddRange(print.Faults().Concat(print.Lost(words)).Select(fault => $"{address}: {fault}"));
                Assert.Equal(leaves, print.Marks.Values.Select(pages => pages[0]).Distinct().Count());
                foreach (var word in (string[])["Skip to the text", "Leave this page", "The whole guide on one page", .. address == "safety.html" ? Array.Empty<string>() : ["I have done this step"]])
                {
                    Assert.DoesNotContain(word.Replace(" ", string.Empty, StringComparison.Ordinal), print.Text, StringComparison.Ordinal);
                }

                Assert.DoesNotContain("<#", print.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(".html>", print.Text.Replace("https://", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
                wrong.AddRange(links.CountBy(link => link).Where(link => print.Count($"<{link.Key}>") != link.Value).Select(link => $"{address}: {link.Key} is printed {print.Count($"<{link.Key}>")} times"));
            }
        });
    }

    [BrowserTheory]
    [EveryEngine(false)]
    [EveryEngine(true)]
    public async Task Every_helpline_is_printed_though_its_country_is_folded_by_script_alone_and_by_style_alone(Engine engine, bool withoutScripts)
    {
        await using var reader = await Site.BeginPrintingAsync(engine, withoutScripts: withoutScripts);
        await reader.Tab.GoAsync(reader.Url + "safety.html");
        if (!withoutScripts)
        {
            // As browsers are that do not know this name.
            await reader.Tab.RunAsync("""
                () => {
                  const prune = rules => Array.from(rules).forEach((rule, i) => rule.selectorText?.includes('details-content') ? rule.style.cssText = '' : rule.cssRules && prune(rule.cssRules));
                  prune(document.styleSheets[0].cssRules);
                }
                """);
        }

        var phones = await reader.Tab.RunAsync<string[]>("() => Array.from(document.querySelectorAll('.country:not([open]) a[href^=\"tel:\"]'), link => link.textContent)");
        Assert.NotEmpty(phones);
        using var print = await Print.OfAsync(reader.Tab, "A4");
        Assert.All(phones, phone => Assert.Contains(phone.Replace(" ", string.Empty, StringComparison.Ordinal), print.Text, StringComparison.Ordinal));
        await reader.Tab.SeeCountAsync(".country[open]", 1);
    }
}

/// <inheritdoc cref="PaperTests"/>
/// <remarks>Classes of their own run beside each other.</remarks>
public sealed class SheetPaperTests(SiteFixture site) : PaperBase(site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task A_sheet_takes_one_page_a_leaf_and_prints_whole_blank_filled_and_large(Engine engine)
    {
        await OnBothPapersAsync(engine, NoWindow, async (reader, paper, wrong) =>
        {
            var tab = reader.Tab;
            foreach (var id in Site.Sheets)
            {
                await Sheet.OpenAsync(reader, id);
                var leaves = await tab.CountAsync(".leaf");
                var words = await Print.WordsAsync(tab);
                // Large print has its own number of pages.
                var folios = await tab.RunAsync<string[]>("() => Array.from(document.querySelectorAll('.folio'), folio => folio.textContent.split(/\\s+/)).flat()");
                Assert.True(await PrintMarks.AddAsync(tab) >= 8);
                var count = await tab.RunAsync<int>(Fill, 1);

                await tab.ClickAsync("[data-print=blank]");
                using var blank = await Print.OfAsync(tab, paper);
                Look(blank, "blank", 0);
                await tab.ClickAsync("[data-print=filled]");
                using var filled = await Print.OfAsync(tab, paper);
                Look(filled, "filled", 1);
                await tab.CheckAsync("[data-large]");
                using var large = await Print.OfAsync(tab, paper);
                Look(large, "large", 1);
                if (large.LetterSize < filled.LetterSize * 1.25)
                {
                    wrong.Add($"{id}: {filled.LetterSize} and {large.LetterSize} points");
                }

                // WebKit breaks a table within a row where large print outgrows a page; no line is cut.
                void Look(Print print, string how, int times)
                {
                    wrong.AddRange(print.Faults(how == "large" ? 1 : 60, maySplit: how == "large" && engine == Engine.WebKit).Concat(print.Lost(how == "large" ? words.Except(folios) : words)).Select(fault => $"{id} {how}: {fault}"));
                    wrong.AddRange(Unprinted(print, count, times).Select(fault => $"{id} {how}: {fault}"));
                    if (how != "large" && print.Pages != leaves)
                    {
                        wrong.Add($"{id} {how}: {leaves} leaves, {print.Pages} pages");
                    }
                }
            }
        });
    }
}

/// <inheritdoc cref="SheetPaperTests"/>
public sealed class SpareRoomTests(SiteFixture site) : PaperBase(site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task What_an_empty_sheet_has_to_spare_is_ruled(Engine engine)
    {
        await using var reader = await Site.BeginPrintingAsync(engine, NoWindow);
        foreach (var (id, page) in ((string, int)[])[("breakup-reasons", 1), ("breakup-reasons", 3), ("letter-planner", 2), ("second-try", 2)])
        {
            await Sheet.OpenAsync(reader, id);
            await reader.Tab.ClickAsync("[data-print=blank]");
            using var print = await Print.OfAsync(reader.Tab, "Letter");
            // A line, what is less than a line, and the next question above its own.
            Assert.True(print.LargestGap(page) < 20, $"{id}: {print.LargestGap(page)} mm on page {page}");
        }
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task What_may_take_more_than_a_page_is_not_stretched(Engine engine)
    {
        await using var reader = await Site.BeginPrintingAsync(engine, NoWindow);
        await Sheet.OpenAsync(reader, "breakup-reasons");
        await reader.Tab.RunAsync("() => document.querySelectorAll('.leaf').forEach(leaf => leaf.classList.add('long'))");
        await reader.Tab.ClickAsync("[data-print=blank]");
        using var print = await Print.OfAsync(reader.Tab, "Letter");
        var (_, height) = print.LineOf("Stophere,");
        // In points from the foot of the page, near which it stands where a leaf takes all of one.
        Assert.True(height > 250, $"{height}");
    }
}

/// <inheritdoc cref="SheetPaperTests"/>
public sealed class DatePaperTests(SiteFixture site) : PaperBase(site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task A_date_stands_on_the_line_of_its_label_and_three_labels_on_one(Engine engine)
    {
        await using var reader = await Site.BeginPrintingAsync(engine, NoWindow);
        await Sheet.OpenAsync(reader, "decide");
        await reader.Tab.RunAsync("() => { const date = document.querySelector('[type=date]'); date.value = '2026-11-28'; date.dispatchEvent(new Event('input', { bubbles: true })); }");
        await reader.Tab.ClickAsync("[data-print=filled]");
        using var filled = await Print.OfAsync(reader.Tab, "A4");
        Same(filled, "Date", "2026-11-28", "Lookagainon");
        await Sheet.OpenAsync(reader, "if-its-no");
        await reader.Tab.ClickAsync("[data-print=blank]");
        using var three = await Print.OfAsync(reader.Tab, "Letter");
        Same(three, "Lookbackafteroneweek", "Afterfourweeks", "Aftereightweeks");
    }

    private static void Same(Print print, params string[] words)
    {
        var lines = words.Select(print.LineOf).ToList();
        Assert.All(lines, line => Assert.True(line.Page == lines[0].Page && Math.Abs(line.Height - lines[0].Height) < 1, string.Join(", ", lines)));
    }
}

/// <inheritdoc cref="SheetPaperTests"/>
public sealed class HalfSheetTests(SiteFixture site) : PaperBase(site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task The_page_to_keep_fits_half_a_sheet_too(Engine engine)
    {
        await OnPapersAsync(["A5", "Half letter"], engine, NoWindow, async (reader, paper, wrong) =>
        {
            var tab = reader.Tab;
            await Sheet.OpenAsync(reader, "one-page");
            var words = await Print.WordsAsync(tab);
            var count = await tab.RunAsync<int>(Fill, 1);
            foreach (var (how, times) in ((string, int)[])[("blank", 0), ("filled", 1)])
            {
                await tab.ClickAsync($"[data-print={how}]");
                using var print = await Print.OfAsync(tab, paper);
                wrong.AddRange([.. print.Faults(), .. print.Lost(words), .. Unprinted(print, count, times), .. print.Pages == 1 ? Array.Empty<string>() : [$"{how}: {print.Pages} pages"]]);
            }
        });
    }
}

/// <inheritdoc cref="SheetPaperTests"/>
public sealed class WorkbookPaperTests(SiteFixture site) : PaperBase(site)
{
    // Verdana has the measures of the first, Arial those of the second.
    private static readonly (string Sans, string Serif)[] Faces = [("DejaVu Sans", "DejaVu Serif"), ("Liberation Sans", "Liberation Serif"), ("DejaVu Sans", "DejaVu Sans")];

    // The plate, and on its back the names of the sheets.
    private const int Cover = 2;

    [BrowserTheory]
    [EveryEngine]
    public async Task In_wide_faces_too_a_leaf_takes_one_page_and_shares_it_with_no_other(Engine engine)
    {
        await OnBothPapersAsync(engine, NoWindow, async (reader, paper, wrong) =>
        {
            var tab = reader.Tab;
            foreach (var (sans, serif) in Faces)
            {
                await Sheet.OpenAsync(reader, "workbook");
                await tab.RunAsync("faces => faces.forEach(([name, face]) => document.documentElement.style.setProperty(name, face))", new[] { new[] { "--sans", sans }, ["--serif", serif] });
                var leaves = await PrintMarks.AddToLeavesAsync(tab);
                var count = await tab.RunAsync<int>(Fill, 1);
                foreach (var how in new[] { "blank", "filled" })
                {
                    await tab.ClickAsync($"[data-print={how}]");
                    using var print = await Print.OfAsync(tab, paper);
                    wrong.AddRange(print.Faults().Concat(Unprinted(print, count, how == "filled" ? 1 : 0)).Select(fault => $"{sans}, {how}: {fault}"));
                    if (print.Pages != leaves + Cover || print.Marks.Count != leaves)
                    {
                        wrong.Add($"{sans}, {how}: {leaves} leaves, {print.Marks.Count} of them found, {print.Pages} pages");
                    }
                }
            }
        });
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Long_text_is_printed_whole(Engine engine)
    {
        await OnBothPapersAsync(engine, string.Empty, async (reader, paper, wrong) =>
        {
            await Sheet.OpenAsync(reader, "workbook");
            var count = await reader.Tab.RunAsync<int>(Fill, 40);
            using var print = await Print.OfAsync(reader.Tab, paper);
            // Firefox leaves a page empty where every row of a table takes half of one.
            wrong.AddRange(Unprinted(print, count, 1).Concat(print.Faults(few: engine == Engine.Firefox ? 0 : 1)));
        });
    }
}

/// <summary>Readers who print on both papers.</summary>
public abstract class PaperBase(SiteFixture site)
{
    private protected SiteFixture Site => site;

    // The button opens no window of the browser's own, and the page believes that it does.
    private protected const string NoWindow = "window.print = () => {};";

    // A word of its own in every box, which nothing else on the page has.
    private protected const string Fill = """
        most => {
          let count = 0;
          for (const area of document.querySelectorAll('form textarea')) {
            area.value = '';
            for (let i = 0; i < most && area.value.length + 8 < area.maxLength; i++) { area.value += `q${++count}z `; }
          }
          document.querySelectorAll('form input').forEach(input => { input.checked = input.name; });
          document.querySelectorAll('form textarea').forEach(area => area.dispatchEvent(new Event('input', { bubbles: true })));
          return count;
        }
        """;

    private protected Task OnBothPapersAsync(Engine engine, string script, Func<Reader, string, List<string>, Task> look) =>
        OnPapersAsync(["A4", "Letter"], engine, script, look);

    // All at once: Firefox waits half a second before every page.
    private protected async Task OnPapersAsync(string[] papers, Engine engine, string script, Func<Reader, string, List<string>, Task> look)
    {
        var found = await Task.WhenAll(papers.Select(async paper =>
        {
            await using var reader = await site.BeginPrintingAsync(engine, script);
            var wrong = new List<string>();
            await look(reader, paper, wrong);
            return wrong.Select(fault => $"{paper}, {fault}");
        }));
        var all = found.SelectMany(wrong => wrong).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private protected static IEnumerable<string> Unprinted(Print print, int count, int times) => Enumerable.Range(1, count).Select(number => $"q{number}z")
        .Where(word => print.Count(word) != times).Select(word => $"{word} is printed {print.Count(word)} times");
}
