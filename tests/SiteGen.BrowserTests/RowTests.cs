using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>Rows that grow, and what the keyboard does in a sheet.</summary>
public sealed class RowTests(SiteFixture site)
{
    private const string Id = "breakup-reasons";

    [BrowserFact]
    public async Task A_row_taken_out_renumbers_the_others_and_keeps_their_answers()
    {
        await using var visit = await Visit.BeginAsync(site);
        await Sheet.OpenAsync(visit, site.Url, Id);
        var page = visit.Page;
        for (var row = 1; row <= 3; row++)
        {
            await page.FillAsync($"[name='reasons_{row}_what']", $"what {row}");
            await page.Locator($"[name='reasons_{row}_could']").Nth(row - 1).CheckAsync();
        }

        await page.Locator("tbody[data-rows=reasons] .remove").Nth(1).ClickAsync();
        Assert.Equal("confirm: Remove this row and what is in it?", visit.Questions.Single());
        await Expect(page.Locator("[name='reasons_1_what']")).ToHaveValueAsync("what 1");
        await Expect(page.Locator("[name='reasons_2_what']")).ToHaveValueAsync("what 3");
        await Expect(page.Locator("[name='reasons_1_could']").Nth(0)).ToBeCheckedAsync();
        await Expect(page.Locator("[name='reasons_2_could']").Nth(2)).ToBeCheckedAsync();
        await Expect(page.Locator("[name='reasons_3_what']")).ToHaveValueAsync(string.Empty);
        Assert.Equal(string.Empty, await WrongNumbersAsync(page));
    }

    [BrowserFact]
    public async Task Added_rows_are_empty_numbered_and_forty_at_most()
    {
        await using var visit = await Visit.BeginAsync(site);
        var sheet = await Sheet.OpenAsync(visit, site.Url, Id);
        var rows = visit.Page.Locator("tbody[data-rows=reasons] > tr");
        var add = visit.Page.Locator("table:has(tbody[data-rows=reasons]) + .add");
        await sheet.FillAsync();
        await add.ClickAsync();
        await Expect(rows.Last.Locator("textarea").First).ToBeFocusedAsync();
        await Expect(rows.Last.Locator("textarea").First).ToHaveValueAsync(string.Empty);
        await Expect(rows.Last.Locator(":checked")).ToHaveCountAsync(0);
        await add.EvaluateAsync("button => { for (let i = 0; i < 50; i++) { button.click(); } }");
        await Expect(rows).ToHaveCountAsync(40);
        await Expect(sheet.State).ToContainTextAsync("40 rows are the most.");
        Assert.Equal(string.Empty, await WrongNumbersAsync(visit.Page));
    }

    [BrowserFact]
    public async Task The_last_row_is_emptied_instead_of_taken_out()
    {
        await using var visit = await Visit.BeginAsync(site);
        await Sheet.OpenAsync(visit, site.Url, Id);
        var rows = visit.Page.Locator("tbody[data-rows=reasons] > tr");
        await visit.Page.Locator("[name='reasons_1_what']").FillAsync("one");
        while (await rows.CountAsync() > 1)
        {
            await rows.Last.Locator(".remove").ClickAsync();
        }

        Assert.Empty(visit.Questions);
        await rows.Locator(".remove").ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("[name='reasons_1_what']")).ToHaveValueAsync(string.Empty);
    }

    [BrowserFact]
    public async Task Weights_and_ticks_of_two_lists_are_summed_as_plain_numbers()
    {
        await using var visit = await Visit.BeginAsync(site);
        await Sheet.OpenAsync(visit, site.Url, "miss-and-dont-miss");
        var side = visit.Page.Locator(".side:has([data-summed])").First;
        await side.Locator("li").Nth(0).Locator("input[type=radio]").Last.CheckAsync();
        await side.Locator("li").Nth(1).Locator("input[type=radio]").First.CheckAsync();
        var weights = await side.Locator("input:checked").EvaluateAllAsync<int[]>("boxes => boxes.map(box => +box.value)");
        await side.Locator("input[type=checkbox]").First.CheckAsync();
        await Expect(side.Locator("output").First).ToHaveTextAsync($"{weights.Sum()}");
        await Expect(side.Locator("output").Last).ToHaveTextAsync("1");
        await Expect(visit.Page.Locator(".side:has([data-summed])").Nth(1).Locator("output").First).ToHaveTextAsync("0");
    }

    [BrowserFact]
    public async Task Enter_sends_no_form_anywhere()
    {
        await using var visit = await Visit.BeginAsync(site);
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(visit, site.Url, id);
            var visits = visit.Requests.Count(request => request.IsNavigationRequest);
            foreach (var kind in new[] { "textarea", "input[type=radio]", "input[type=checkbox]" })
            {
                var control = visit.Page.Locator($"form[data-sheet] {kind}").First;
                if (await control.CountAsync() > 0)
                {
                    await control.PressAsync("Enter");
                }
            }

            await sheet.FillAsync();
            Assert.Equal(visits, visit.Requests.Count(request => request.IsNavigationRequest));
        }

        Assert.Empty(visit.Complaints);
    }

    /// <summary>The controls whose name, id, label or accessible name does not say the place of their row.</summary>
    private static async Task<string> WrongNumbersAsync(IPage page) => await page.EvaluateAsync<string>("""
        () => Array.from(document.querySelectorAll('[data-rows=reasons] > *')).flatMap((row, i) => {
          const start = 'reasons_' + (i + 1) + '_';
          const wrong = Array.from(row.querySelectorAll('textarea, input')).filter(control =>
            !control.name.startsWith(start) || (control.id && control.id !== control.name) ||
            (control.tagName === 'TEXTAREA' && !control.getAttribute('aria-label').startsWith('Row ' + (i + 1) + ':')));
          const labels = Array.from(row.querySelectorAll('label[for]')).filter(label => !label.htmlFor.startsWith(start));
          const button = row.querySelector('.remove').getAttribute('aria-label') === 'Row ' + (i + 1) + ': Remove' ? [] : ['button'];
          const head = row.querySelector('th').textContent === String(i + 1) ? [] : ['head'];
          return wrong.concat(labels, button, head).map(part => start + (part.name || part.htmlFor || part));
        }).join(' ')
        """);
}
