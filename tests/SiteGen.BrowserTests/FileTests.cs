using System.Text.Json;

namespace SiteGen.BrowserTests;

/// <summary>Saving the answers as a file and opening it again.</summary>
public sealed class FileTests(SiteFixture site)
{
    [BrowserTheory]
    [EveryEngine]
    public async Task Every_sheet_that_is_saved_erased_and_opened_is_the_same(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        foreach (var id in site.Sheets.Append("workbook"))
        {
            var sheet = await Sheet.OpenAsync(reader, id);
            await sheet.FillAsync($"{id} {Sheet.Typed}");
            var before = await sheet.ReadAsync();
            var file = await sheet.SaveAsync();
            await reader.Tab.ClickAsync("[data-erase]");
            await sheet.SeeEmptyAsync();
            await sheet.OpenFileAsync(file);
            await sheet.Tab.SeeTextAsync(Sheet.State, "The file is open.");
            Assert.Equal(before, await sheet.ReadAsync());
            Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
        }

        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_saved_file_has_a_neutral_name_and_says_its_format_and_version(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.WriteAsync("one");
        var file = await reader.Tab.SaveAsync("[data-save]");
        Assert.Matches(@"^worksheet-\d{4}-\d\d-\d\d\.json$", file.Name);
        using var json = JsonDocument.Parse(file.Content);
        Assert.Equal("sitegen-answers", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Single(json.RootElement.GetProperty("sheets").EnumerateObject());
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Rows_beyond_the_first_ones_come_back_from_a_file(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await reader.Tab.ClickAsync(".add");
        await reader.Tab.ClickAsync(".add");
        await sheet.FillAsync();
        var before = await sheet.ReadAsync();
        var file = await sheet.SaveAsync();
        await reader.Tab.ReloadAsync();
        await sheet.OpenFileAsync(file);
        await sheet.Tab.SeeTextAsync(Sheet.State, "The file is open.");
        Assert.Equal(before, await sheet.ReadAsync());
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_file_does_not_replace_written_text_without_a_question(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.WriteAsync("old");
        var file = await sheet.SaveAsync();
        await sheet.WriteAsync("new");
        reader.Yes = false;
        await sheet.OpenFileAsync(file);
        Assert.StartsWith("confirm", await reader.NextQuestionAsync(), StringComparison.Ordinal);
        await sheet.Tab.SeeValueAsync(Sheet.FirstText, "new");
        reader.Yes = true;
        await sheet.OpenFileAsync(file);
        await sheet.Tab.SeeValueAsync(Sheet.FirstText, "old");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_file_does_not_replace_kept_text_without_a_question(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await sheet.WriteAsync("old");
        var file = await sheet.SaveAsync();
        await sheet.WriteAsync("new");
        await sheet.KeepAsync();
        reader.Yes = false;
        await sheet.OpenFileAsync(file);
        Assert.StartsWith("confirm", await reader.NextQuestionAsync(), StringComparison.Ordinal);
        await sheet.Tab.SeeValueAsync(Sheet.FirstText, "new");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_sheet_of_the_workbook_s_file_is_taken_and_the_others_are_named(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var book = await Sheet.OpenAsync(reader, "workbook");
        await book.FillAsync("words");
        var file = await book.SaveAsync();
        var sheet = await Sheet.OpenAsync(reader, "my-week");
        await sheet.OpenFileAsync(file);
        await sheet.Tab.SeeTextAsync(Sheet.State, $"The file is open. Left out: {site.Sheets.Count() - 1}.");
        foreach (var id in site.Sheets)
        {
            await sheet.Tab.SeeWordsAsync(Sheet.Problems, id == "my-week" ? ": another sheet" : $"{id}: another sheet");
        }

        await sheet.Tab.SeeNoWordsAsync(Sheet.Problems, "my-week");
        await sheet.Tab.UntilAsync(() => reader.Tab.ValueAsync(Sheet.FirstText), value => value.StartsWith("words ", StringComparison.Ordinal), "words");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task What_was_left_out_stays_listed_while_the_reader_writes_it_anew(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, HostileFile.Id);
        await sheet.OpenFileAsync($$"""{"format": "sitegen-answers", "version": 1, "sheets": {"{{HostileFile.Id}}": {"{{HostileFile.Text}}": "new", "gone": "some words"} } }""");
        await sheet.Tab.SeeTextAsync(Sheet.Problems, "gone: no such question here");
        await sheet.WriteAsync("newer");
        await sheet.KeepAsync();
        await sheet.Tab.SeeTextAsync(Sheet.Problems, "gone: no such question here");
        await reader.Tab.ClickAsync("[data-erase]");
        await sheet.Tab.SeeTextAsync(Sheet.Problems, string.Empty);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_row_of_a_file_is_made_where_its_answer_fits(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, HostileFile.Id);
        await sheet.OpenFileAsync($$"""{"format": "sitegen-answers", "version": 1, "sheets": {"{{HostileFile.Id}}": {"reasons_6_what": "six", "reasons_6_could": "not-sure"} } }""");
        await reader.Tab.SeeCountAsync("[data-rows=reasons] > *", 6);
        await reader.Tab.SeeValueAsync("[name=reasons_6_what]", "six");
        await reader.Tab.SeeCheckedAsync("[name=reasons_6_could]", 2);
    }
}
