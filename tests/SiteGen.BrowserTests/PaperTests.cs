using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace SiteGen.BrowserTests;

/// <summary>What comes out of the printer: every sheet on both papers, blank, filled and large, and the reading pages.</summary>
public sealed class PaperTests(SiteFixture site)
{
    public static TheoryData<string> Papers => ["A4", "Letter"];

    [BrowserTheory]
    [MemberData(nameof(Papers))]
    public async Task A_sheet_takes_one_page_a_leaf_blank_and_filled_and_no_page_is_blank(string paper)
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Context.AddInitScriptAsync("window.print = () => {}");
        var wrong = new List<string>();
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(visit, site.Url, id);
            var leaves = await visit.Page.Locator(".leaf").CountAsync();
            await sheet.FillAsync("words");
            await visit.Page.Locator("[data-print=blank]").ClickAsync();
            using var blank = await PrintAsync(visit.Page, paper);
            await visit.Page.Locator("[data-print=filled]").ClickAsync();
            using var filled = await PrintAsync(visit.Page, paper);
            if (blank.NumberOfPages != leaves || filled.NumberOfPages != leaves)
            {
                wrong.Add($"{id}: {leaves} leaves, {blank.NumberOfPages} pages blank, {filled.NumberOfPages} pages filled");
            }

            Assert.DoesNotContain("words", Text(blank), StringComparison.Ordinal);
            Assert.Contains("words", Text(filled), StringComparison.Ordinal);
            AssertNoBlankPage(blank, id);
            AssertNoBlankPage(filled, id);
        }

        Assert.Empty(wrong);
    }

    [BrowserTheory]
    [MemberData(nameof(Papers))]
    public async Task In_the_workbook_and_the_guide_too_a_leaf_takes_one_page_and_shares_it_with_no_other(string paper)
    {
        await using var visit = await Visit.BeginAsync(site);
        foreach (var address in new[] { "workbook.html", "guide.html" })
        {
            await visit.Page.GotoAsync(site.Url + address);
            var leaves = await visit.Page.Locator(".leaf").CountAsync();
            await PrintMarks.AddToLeavesAsync(visit.Page);
            using var print = await PrintAsync(visit.Page, paper);
            var pages = PrintMarks.Read(print);
            Assert.Equal(leaves, pages.Count);
            Assert.All(pages, mark => Assert.True(mark.Value is [var first, var last] && first == last, $"{address}: leaf {mark.Key} is on pages {string.Join(", ", mark.Value)}"));
            Assert.Equal(leaves, pages.Select(mark => mark.Value[0]).Distinct().Count());
            AssertNoBlankPage(print, address);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Papers))]
    public async Task Long_text_is_printed_whole(string paper)
    {
        await using var visit = await Visit.BeginAsync(site);
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(visit, site.Url, id);
            await visit.Page.EvaluateAsync("""
                () => {
                  let words = 0;
                  for (const area of document.querySelectorAll('form textarea')) {
                    let text = '';
                    for (let i = 0; i < 40 && text.length + 8 < area.maxLength; i++) { text += 'w' + (++words) + 'w '; }
                    area.value = text;
                  }
                  document.querySelector('form textarea').dispatchEvent(new Event('input', { bubbles: true }));
                  window.wordCount = words;
                }
                """);
            var count = await visit.Page.EvaluateAsync<int>("() => window.wordCount");
            using var print = await PrintAsync(visit.Page, paper);
            var printed = string.Concat(Text(print).Where(letter => !char.IsWhiteSpace(letter)));
            var lost = Enumerable.Range(1, count).Where(number => !printed.Contains($"w{number}w", StringComparison.Ordinal));
            Assert.True(!lost.Any(), $"{id}: {string.Join(", ", lost.Take(5))} of {count} words are not printed");
            AssertNoBlankPage(print, id);
        }
    }

    [BrowserTheory]
    [InlineData("A4", "blank")]
    [InlineData("A4", "filled")]
    [InlineData("A4", "large")]
    [InlineData("Letter", "blank")]
    [InlineData("Letter", "filled")]
    [InlineData("Letter", "large")]
    public async Task No_field_is_split_over_two_pages_and_no_heading_is_alone_at_a_foot(string paper, string how)
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Context.AddInitScriptAsync("window.print = () => {}");
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(visit, site.Url, id);
            if (how != "blank")
            {
                await sheet.FillAsync("words");
            }

            if (how == "large")
            {
                await visit.Page.Locator("[data-large]").CheckAsync();
            }

            await PrintMarks.AddAsync(visit.Page);
            using var print = await PrintAsync(visit.Page, paper);
            var pages = PrintMarks.Read(print);
            Assert.True(pages.Count >= 8, $"{id}: {pages.Count} marks were found");
            Assert.All(pages, mark => Assert.True(mark.Value is [var first, var last] && first == last, $"{id}: {mark.Key} is on pages {string.Join(", ", mark.Value)}"));
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Papers))]
    public async Task Large_print_has_larger_letters_and_no_blank_page(string paper)
    {
        await using var visit = await Visit.BeginAsync(site);
        foreach (var id in site.Sheets)
        {
            await Sheet.OpenAsync(visit, site.Url, id);
            using var normal = await PrintAsync(visit.Page, paper);
            await visit.Page.Locator("[data-large]").CheckAsync();
            using var large = await PrintAsync(visit.Page, paper);
            AssertNoBlankPage(large, id);
            Assert.True(Letters(large) >= Letters(normal) * 1.25, $"{id}: {Letters(normal)} and {Letters(large)} points");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Papers))]
    public async Task The_guide_and_a_step_print_without_navigation_and_with_outside_addresses_once(string paper)
    {
        await using var visit = await Visit.BeginAsync(site);
        foreach (var address in new[] { "guide.html", "steps/why-it-ended.html", "safety.html" })
        {
            await visit.Page.GotoAsync(site.Url + address);
            using var print = await PrintAsync(visit.Page, paper);
            var text = Text(print);
            foreach (var word in new[] { "Skip to the text", "Leave this page", "I have done this step", "The whole guide on one page" })
            {
                Assert.DoesNotContain(word, text, StringComparison.Ordinal);
            }

            AssertNoBlankPage(print, address);
            await AssertAddressesOnceAsync(visit.Page, string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))), address);
        }
    }

    [BrowserFact]
    public async Task Every_helpline_is_printed_though_its_country_is_folded()
    {
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(site.Url + "safety.html");
        var phones = await visit.Page.EvaluateAsync<string[]>("() => Array.from(document.querySelectorAll('.country:not([open]) a[href^=\"tel:\"]'), link => link.textContent)");
        Assert.NotEmpty(phones);
        using var print = await PrintAsync(visit.Page, "A4");
        var text = string.Concat(Text(print).Where(letter => !char.IsWhiteSpace(letter)));
        Assert.All(phones, phone => Assert.Contains(phone.Replace(" ", string.Empty, StringComparison.Ordinal), text, StringComparison.Ordinal));
    }

    private static async Task AssertAddressesOnceAsync(IPage page, string printed, string address)
    {
        Assert.DoesNotContain("<#", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(".html>", printed.Replace("https://", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        var links = await page.EvaluateAsync<string[]>("() => Array.from(document.querySelectorAll('main a.out'), link => link).map(link => link.getAttribute('href'))");
        foreach (var link in links.Distinct())
        {
            var shown = printed.Split($"<{link}>").Length - 1;
            Assert.True(shown == links.Count(other => other == link), $"{address}: {link} is printed {shown} times");
        }
    }

    private static async Task<PdfDocument> PrintAsync(IPage page, string paper) =>
        PdfDocument.Open(await page.PdfAsync(new() { Format = paper, PreferCSSPageSize = false }));

    private static string Text(PdfDocument print) => string.Join('\n', print.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)));

    private static double Letters(PdfDocument print)
    {
        var sizes = print.GetPages().SelectMany(page => page.Letters).Select(letter => letter.PointSize).Order().ToList();
        return sizes[sizes.Count / 2];
    }

    private static void AssertNoBlankPage(PdfDocument print, string of) =>
        Assert.All(print.GetPages(), (Page page) => Assert.True(page.Letters.Any(letter => !string.IsNullOrWhiteSpace(letter.Value)), $"{of}: page {page.Number} is blank"));
}
