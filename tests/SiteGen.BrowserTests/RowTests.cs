namespace SiteGen.BrowserTests;

/// <summary>Rows that grow, and what the keyboard does in a sheet.</summary>
public sealed class RowTests(SiteFixture site)
{
    private const string Id = "why-i-want-this";
    private const string Rows = "[data-rows=reasons] > tr";
    private const string Add = "table:has(tbody[data-rows=reasons]) + .add";

    [BrowserTheory]
    [EveryEngine]
    public async Task A_row_taken_out_renumbers_the_others_and_keeps_their_answers(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await Sheet.OpenAsync(reader, Id);
        var page = reader.Tab;
        for (var row = 1; row <= 3; row++)
        {
            await page.FillAsync($"[name='reasons_{row}_reason']", $"what {row}");
            await page.CheckAsync($"[name='reasons_{row}_about']", row - 1);
        }

        await page.ClickAsync("tbody[data-rows=reasons] .remove", 1);
        Assert.Equal("confirm: Remove this row and what is in it?", await reader.NextQuestionAsync());
        await page.SeeValueAsync("[name='reasons_1_reason']", "what 1");
        await page.SeeValueAsync("[name='reasons_2_reason']", "what 3");
        await page.SeeCheckedAsync("[name='reasons_1_about']", 0);
        await page.SeeCheckedAsync("[name='reasons_2_about']", 2);
        await page.SeeValueAsync("[name='reasons_3_reason']", string.Empty);
        Assert.Equal(string.Empty, await WrongNumbersAsync(page));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Added_rows_are_empty_numbered_and_forty_at_most(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, Id);
        const string Last = Rows + ":last-child";
        await sheet.FillAsync();
        await sheet.KeepAsync();
        await reader.Tab.ClickAsync(Add);
        await reader.Tab.SeeFocusAsync(Last + " textarea");
        await reader.Tab.SeeValueAsync(Last + " textarea", string.Empty);
        await reader.Tab.SeeCountAsync(Last + " :checked", 0);
        await reader.Tab.RunAsync("add => { for (let i = 0; i < 50; i++) { document.querySelector(add).click(); } }", Add);
        await reader.Tab.SeeCountAsync(Rows, 40);
        await sheet.SeeStateAsync("40 rows are the most.");
        // By now all of it has been kept, which is said only where nothing else is.
        await Task.Delay(600, TestContext.Current.CancellationToken);
        await sheet.SeeStateAsync("40 rows are the most.");
        Assert.Equal(string.Empty, await WrongNumbersAsync(reader.Tab));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task The_last_row_is_emptied_instead_of_taken_out(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await Sheet.OpenAsync(reader, Id);
        await reader.Tab.FillAsync("[name='reasons_1_reason']", "one");
        while (await reader.Tab.CountAsync(Rows) > 1)
        {
            await reader.Tab.ClickAsync(Rows + " .remove", -1);
        }

        Assert.Empty(reader.Questions);
        await reader.Tab.ClickAsync(Rows + " .remove");
        await reader.Tab.SeeCountAsync(Rows, 1);
        await reader.Tab.SeeValueAsync("[name='reasons_1_reason']", string.Empty);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Weights_and_ticks_of_two_lists_are_summed_as_plain_numbers(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await Sheet.OpenAsync(reader, "miss-and-dont-miss");
        const string Side = ".side:has([data-summed])";
        await reader.Tab.CheckAsync($"{Side} li:first-child label:last-child > input[type=radio]");
        await reader.Tab.CheckAsync($"{Side} li:nth-child(2) label:first-child > input[type=radio]");
        var weights = await reader.Tab.RunAsync<int[]>("side => Array.from(document.querySelector(side).querySelectorAll('input:checked'), box => +box.value)", Side);
        Assert.Equal(2, weights.Length);
        await reader.Tab.CheckAsync($"{Side} input[type=checkbox]");
        await reader.Tab.SeeTextAsync($"{Side} output", $"{weights.Sum()}");
        await reader.Tab.SeeTextAsync($"{Side} output", "1", 1);
        await reader.Tab.SeeTextAsync($"{Side} output", "0", 2);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Enter_sends_no_form_anywhere(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        foreach (var id in site.Sheets)
        {
            var sheet = await Sheet.OpenAsync(reader, id);
            var visits = Pages(reader);
            foreach (var kind in new[] { "textarea", "input[type=radio]", "input[type=checkbox]" })
            {
                var control = $"form[data-sheet] {kind}";
                if (await reader.Tab.CountAsync(control) > 0)
                {
                    await reader.Tab.FocusAsync(control);
                    await reader.Tab.PressAsync("Enter");
                }
            }

            await sheet.FillAsync();
            Assert.Equal(visits, Pages(reader));
        }

        Assert.Empty(reader.Complaints);
    }

    private static int Pages(Reader reader) => reader.Requests.Count(request => request.Path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>The controls whose name, id, label or accessible name does not say the place of their row.</summary>
    private static async Task<string> WrongNumbersAsync(Tab tab) => await tab.RunAsync<string>("""
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
