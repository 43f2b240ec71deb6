namespace SiteGen.BrowserTests;

/// <summary>"Keep on this device": what was kept comes back, what was not does not.</summary>
public sealed class KeepingTests(SiteFixture site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task Every_sheet_that_is_filled_and_kept_is_the_same_after_a_reload(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        foreach (var id in site.Sheets.Append("workbook"))
        {
            var sheet = await Sheet.OpenAsync(reader, id);
            await sheet.FillAsync(id);
            var before = await sheet.ReadAsync();
            await sheet.KeepAsync();
            await reader.Tab.ReloadAsync();
            await sheet.SeeKeptAsync();
            Assert.Equal(before, await sheet.ReadAsync());
            await sheet.EraseAsync();
        }

        Assert.Empty(reader.Complaints);
        Assert.DoesNotContain(reader.Questions, question => question.StartsWith("beforeunload", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_sheet_that_was_kept_in_the_workbook_is_there_on_its_own_page(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var book = await Sheet.OpenAsync(reader, "workbook");
        await book.WriteAsync("one");
        await book.KeepAsync();
        var name = await reader.Tab.AttributeAsync(Sheet.FirstText, "name");
        var (id, field) = (name!.Split('.')[0], name.Split('.')[1]);
        var sheet = await Sheet.OpenAsync(reader, id);
        await sheet.SeeKeptAsync();
        await reader.Tab.SeeValueAsync($"[name='{field}']", "one");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Text_that_is_not_kept_is_gone_after_a_reload_and_after_Back(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.FillAsync();
        await reader.Tab.ReloadAsync();
        await sheet.SeeEmptyAsync();
        await sheet.FillAsync();
        await sheet.LeaveAndComeBackAsync();
        await sheet.SeeEmptyAsync();
        await reader.Tab.SeeTextAsync(Sheet.State, "Nothing is written yet.");
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
    }

    /// <summary>Several times: WebKit empties forms at a moment of its own, and once in five it came after the page had filled them.</summary>
    [BrowserTheory]
    [EveryEngine]
    public async Task Kept_text_comes_back_on_Back(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.FillAsync();
        await sheet.KeepAsync();
        var before = await sheet.ReadAsync();
        for (var time = 0; time < 5; time++)
        {
            await sheet.LeaveAndComeBackAsync();
            await sheet.SeeKeptAsync();
            Assert.Equal(before, await sheet.ReadAsync());
        }

        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(before, await sheet.ReadAsync());
        await reader.Tab.TypeAsync(Sheet.FirstText, " more");
        await sheet.SeeKeptAsync();
        await reader.Tab.ReloadAsync();
        Assert.Equal(before.Length + " more".Length, (await sheet.ReadAsync()).Length);
    }

    /// <summary>What is not to be completed may be completed while its page is away, if a script has emptied it before; no box that is somebody else's.</summary>
    [BrowserTheory]
    [EveryEngine]
    public async Task Only_boxes_that_a_script_empties_and_fills_again_change_while_their_page_is_away(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await Sheet.OpenAsync(reader, "breakup-reasons");
        var seen = await reader.Tab.RunAsync<string[]>("""
            () => {
              const own = document.querySelector('main').appendChild(document.createElement('textarea'));
              own.autocomplete = 'off';
              const read = () => [own, document.querySelector('form[data-sheet]'), document.querySelector('form[data-sheet] textarea'),
                document.querySelector('[data-keep]')].map(box => box.getAttribute('autocomplete')).join();
              return ['pagehide', 'pageshow'].map(name => { dispatchEvent(new Event(name)); return read(); });
            }
            """);
        Assert.Equal(["off,on,on,on", "off,off,off,off"], seen);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Taking_the_tick_out_empties_the_storage_and_leaves_the_text(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.WriteAsync("one");
        await sheet.KeepAsync();
        await reader.Tab.UncheckAsync(Sheet.KeepBox);
        await sheet.SeeStateAsync("Not kept");
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
        await reader.Tab.SeeValueAsync(Sheet.FirstText, "one");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Erasing_a_sheet_empties_form_and_storage_and_keeps_nothing_from_then_on(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.FillAsync();
        await sheet.KeepAsync();
        await sheet.EraseAsync();
        await reader.Tab.SeeTextAsync(Sheet.State, "Erased.");
        await sheet.SeeEmptyAsync();
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
        await reader.Tab.SeeCheckedAsync(Sheet.KeepBox, isChecked: false);
        await reader.Tab.ReloadAsync();
        await sheet.SeeEmptyAsync();
        await reader.Tab.SeeCheckedAsync(Sheet.KeepBox, isChecked: false);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_refused_question_erases_nothing(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.WriteAsync("one");
        await sheet.KeepAsync();
        var stored = await Sheet.StorageAsync(reader.Tab);
        reader.Yes = false;
        await sheet.EraseAsync();
        await reader.Tab.ClickAsync("[data-erase-all]");
        await reader.NextQuestionAsync();
        await reader.NextQuestionAsync();
        Assert.Equal(2, reader.Questions.Count);
        await reader.Tab.SeeValueAsync(Sheet.FirstText, "one");
        Assert.Equal(stored, await Sheet.StorageAsync(reader.Tab));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Erasing_everything_elsewhere_takes_only_what_belongs_to_this_site(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.WriteAsync("one");
        await sheet.KeepAsync();
        await reader.Tab.GoAsync(reader.DeepUrl + "privacy.html");
        await reader.Tab.ClickAsync("[data-erase-all]");
        Assert.NotEqual("[]", await Sheet.StorageAsync(reader.Tab));
        await reader.Tab.GoAsync(reader.Url + "privacy.html");
        await reader.Tab.ClickAsync("[data-erase-all]");
        await reader.Tab.SeeShownAsync("[data-erased]");
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
    }
}
