using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Sources;

namespace SiteGen.BrowserTests;

/// <summary>Sheets and templates as a fork may have them, and the real guide has not.</summary>
public sealed class ForkedSheetTests(SiteFixture site)
{
    private const string Rows = "[data-rows=list] > tr";

    private const string OneSheet = """
        title: A sheet
        purpose: To be filled in.
        minutes: 5
        sections:
          - title: A part
            fields:
              - {id: first, type: text, label: The first question}
              - {id: list, type: rows, label: A list, rows: 2, columns: [{id: could, label: Could it?, type: choice, options: ["yes", "no"]}, {id: seen, label: Seen, type: tick}]}
              - id: both
                type: compare
                label: Two lists
                left: For
                right: Against
                rows: 2
                question: What weighs most?
        """;

    [BrowserTheory]
    [EveryEngine]
    public async Task Rows_without_a_place_to_write_are_added_and_taken_out_and_that_is_kept(Engine engine)
    {
        await ReadAsync(engine, [], async (reader, sheet) =>
        {
            await sheet.WriteAsync("words");
            await sheet.KeepAsync();
            await reader.Tab.ClickAsync("table + .add");
            await reader.Tab.SeeFocusAsync(Rows + ":last-child input");
            await reader.Tab.CheckAsync("[name=list_3_could]", 1);
            await reader.Tab.CheckAsync("[name=list_1_could]");
            await reader.Tab.ClickAsync(Rows + " .remove", 1);
            await reader.Tab.SeeFocusAsync(Rows + ":last-child input");
            await reader.Tab.SeeCheckedAsync("[name=list_2_could]", 1);
            await reader.Tab.UntilAsync(() => Sheet.StoredAsync(reader.Tab), kept => kept.Contains("\"list_2_could\":\"no\"", StringComparison.Ordinal), "the row, kept at its new place");
        });
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_form_of_the_fork_s_own_is_no_sheet(Engine engine)
    {
        const string Foot = """<form class="news"><input name="mail" aria-label="Mail"><button>Subscribe</button></form>""";
        await ReadAsync(engine, new() { ["_theme/partials/foot.html"] = Foot }, async (reader, sheet) =>
        {
            await reader.Tab.FillAsync("[name=mail]", "somebody");
            await sheet.SeeStateAsync("Nothing is written yet.");
            await sheet.WriteAsync("words");
            await sheet.KeepAsync();
            Assert.DoesNotContain("somebody", await Sheet.StoredAsync(reader.Tab), StringComparison.Ordinal);
            await sheet.EraseAsync();
            await reader.Tab.SeeValueAsync("[name=mail]", "somebody");
        });
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_button_may_have_a_picture_in_it_and_the_tools_may_be_gone(Engine engine)
    {
        var add = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "theme/partials/add.html"), TestContext.Current.CancellationToken);
        var files = new Dictionary<string, string>
        {
            ["_theme/partials/add.html"] = add.Replace("{{ t \"add_row\" }}", "<b>+</b>", StringComparison.Ordinal),
            ["_theme/partials/tools.html"] = "<p id=\"tools\"></p>",
        };
        await ReadAsync(engine, files, async (reader, _) =>
        {
            await reader.Tab.ClickAsync("table + .add > b");
            await reader.Tab.SeeCountAsync(Rows, 3);
        });
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task What_is_left_out_is_called_by_its_own_question(Engine engine)
    {
        await ReadAsync(engine, [], async (_, sheet) =>
        {
            await sheet.OpenFileAsync("""{"format": "sitegen-answers", "version": 1, "sheets": {"one": {"first": true, "both_question": true, "list_1_could": "never"}}}""");
            await sheet.Tab.SeeTextAsync(Sheet.Problems, "The first question: not this kind of answer What weighs most?: not this kind of answer Row 1: Could it?: not one of the choices");
        });
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task The_line_above_the_tools_speaks_where_things_have_changed_and_large_print_outlives_the_words(Engine engine)
    {
        await ReadAsync(engine, [], async (reader, sheet) =>
        {
            await sheet.WriteAsync("o");
            await sheet.SeeStateAsync("Not kept");
            Assert.Equal("polite", await reader.Tab.AttributeAsync(Sheet.State, "aria-live"));
            await sheet.WriteAsync("one");
            Assert.Equal("off", await reader.Tab.AttributeAsync(Sheet.State, "aria-live"));
            await reader.Tab.CheckAsync("[data-large]");
            await sheet.EraseAsync();
            await sheet.SeeStateAsync("Erased");
            Assert.Equal("polite", await reader.Tab.AttributeAsync(Sheet.State, "aria-live"));
            await reader.Tab.SeeCheckedAsync("[data-large]");
            Assert.Equal(1, await reader.Tab.CountAsync("html.large-print"));
        });
    }

    private async Task ReadAsync(Engine engine, Dictionary<string, string> more, Func<Reader, Sheet, Task> read)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-forked-").FullName;
        try
        {
            Build(more, folder);
            await using var reader = await site.BeginAsync(engine, folder: folder);
            await read(reader, await Sheet.OpenAsync(reader, "one"));
            Assert.Empty(reader.Complaints);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Build(Dictionary<string, string> more, string folder)
    {
        var bag = new DiagnosticBag();
        var files = new Dictionary<string, string>(more)
        {
            ["site.yml"] = "title: A site\ndescription: For a test.",
            ["index.md"] = "---\ntitle: Home\ndescription: For a test.\n---\n\nWords.",
            ["worksheets/one.yml"] = OneSheet,
        };
        var input = new SourceTree(files.Select(file => new SourceFile(file.Key, Encoding.UTF8.GetBytes(file.Value), "input/" + file.Key)));
        var result = SiteBuild.Run(
            new() { Input = input, Theme = SourceFolder.Read(Path.Combine(Repository.Root, "theme"), "theme", bag), Date = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), Url = new("https://example.org/") },
            new FolderSink(folder));
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
    }
}
