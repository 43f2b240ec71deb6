using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Sources;

namespace SiteGen.BrowserTests;

/// <summary>Dates, rows as blocks, and sums by a choice.</summary>
public sealed class FieldTests(SiteFixture site)
{
    private const string Day = "[name=day]";
    private const string Block = ".blocks > li";

    private const string OneSheet = """
        title: A sheet
        purpose: To be filled in.
        sections:
          - title: A part
            fields:
              - {id: day, type: date, label: Today}
              - {id: again, type: date, label: Look again on, hint: In a month}
              - {id: first, type: text, label: The first question}
              - id: list
                type: rows
                label: A list
                layout: blocks
                row_name: Reason
                rows: 3
                sum: weight
                sum_by: about
                columns:
                  - {id: what, label: What happened}
                  - {id: why, label: Why?, lines: 2}
                  - {id: about, label: It is about, type: choice, options: [me, them]}
                  - {id: weight, label: Weight, type: scale, from: 0, to: 5}
              - {id: table, type: rows, label: A table, rows: 2, sum: weight, columns: [{id: what, label: What}, {id: weight, label: Weight, type: scale}]}
        """;

    [BrowserTheory]
    [EveryEngine]
    public async Task A_date_is_kept_saved_opened_and_erased_and_gone_on_Back(Engine engine)
    {
        await ReadAsync(engine, async (reader, sheet) =>
        {
            await SetDateAsync(reader.Tab, "2026-11-28");
            await sheet.SeeStateAsync("Not kept");
            var file = await sheet.SaveAsync();
            Assert.Contains("\"day\": \"2026-11-28\"", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
            await sheet.KeepAsync();
            await reader.Tab.ReloadAsync();
            await reader.Tab.SeeValueAsync(Day, "2026-11-28");
            await sheet.EraseAsync();
            await reader.Tab.SeeValueAsync(Day, string.Empty);
            await sheet.OpenFileAsync(file);
            await reader.Tab.SeeValueAsync(Day, "2026-11-28");
            await sheet.LeaveAndComeBackAsync();
            await reader.Tab.SeeValueAsync(Day, string.Empty);
            Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
        });
    }

    /// <summary>Where the browser knows no dates, what was typed is kept and comes back.</summary>
    [BrowserTheory]
    [EveryEngine]
    public async Task What_is_no_date_is_told_when_a_file_is_opened_and_the_rest_is_taken(Engine engine)
    {
        await ReadAsync(engine, async (reader, sheet) =>
        {
            var knowsDates = await reader.Tab.RunAsync<string>("() => document.querySelector('[name=day]').type") == "date";
            foreach (var value in new[] { "28.11.2026", "2026-02-30", "2026-11-28T12:00" })
            {
                await sheet.OpenFileAsync($$"""{"format": "sitegen-answers", "version": 1, "sheets": {"one": {"day": "{{value}}", "first": "{{value}}!"} } }""");
                await reader.Tab.SeeValueAsync("[name=first]", value + "!");
                await reader.Tab.SeeTextAsync(Sheet.Problems, knowsDates ? "Today: not this kind of answer" : string.Empty);
                await reader.Tab.SeeValueAsync(Day, knowsDates ? string.Empty : value);
                await sheet.EraseAsync();
            }

            await sheet.OpenFileAsync("""{"format": "sitegen-answers", "version": 1, "sheets": {"one": {"day": true, "first": "one"} } }""");
            await reader.Tab.SeeTextAsync(Sheet.Problems, "Today: not this kind of answer");
        });
    }

    [BrowserFact]
    public async Task A_date_is_typed_key_by_key()
    {
        await ReadAsync(Engine.Chromium, async (reader, sheet) =>
        {
            await reader.Tab.TypeAsync(Day, "11282026");
            await reader.Tab.SeeValueAsync(Day, "2026-11-28");
            await sheet.SeeStateAsync("Not kept");
        });
    }

    [BrowserFact]
    public async Task A_block_is_opened_and_folded_by_the_keys()
    {
        await ReadAsync(Engine.Chromium, async (reader, _) =>
        {
            await reader.Tab.FocusAsync(Block + " .fold", 1);
            await reader.Tab.PressAsync("Enter");
            await reader.Tab.SeeShownAsync("[name=list_2_what]");
            await reader.Tab.PressAsync("Tab");
            await reader.Tab.SeeFocusAsync("[name=list_2_what]");
            await reader.Tab.PressAsync("Shift+Tab");
            await reader.Tab.PressAsync(" ");
            await reader.Tab.SeeHiddenAsync("[name=list_2_what]");
            await reader.Tab.PressAsync("Tab");
            await reader.Tab.SeeFocusAsync(Block + " .fold", 2);
        });
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Sums_are_of_the_rows_with_an_answer_and_follow_what_is_added_and_taken_out(Engine engine)
    {
        await ReadAsync(engine, async (reader, sheet) =>
        {
            var tab = reader.Tab;
            await SeeSumsAsync("0", "0", "0");
            await tab.CheckAsync("[name=list_1_weight][value='4']");
            await SeeSumsAsync("0", "0", "0");
            await tab.CheckAsync("[name=list_1_about][value=me]");
            await SeeSumsAsync("4", "0", "0");
            await tab.ClickAsync(".blocks + .add");
            await tab.CheckAsync("[name=list_4_weight][value='5']");
            await tab.CheckAsync("[name=list_4_about][value=me]");
            await SeeSumsAsync("9", "0", "0");
            await tab.CheckAsync("[name=list_4_about][value=them]");
            await tab.CheckAsync("[name=table_2_weight][value='3']");
            await SeeSumsAsync("4", "5", "3");
            Assert.Equal("Weight, added up: them", await tab.AttributeAsync("output", "aria-label", 1));
            await sheet.KeepAsync();
            await tab.ReloadAsync();
            await SeeSumsAsync("4", "5", "3");
            await tab.ClickAsync(Block + " .remove", -1);
            await SeeSumsAsync("4", "0", "3");
            await sheet.EraseAsync();
            await SeeSumsAsync("0", "0", "0");

            async Task SeeSumsAsync(params string[] sums)
            {
                foreach (var (i, sum) in sums.Index())
                {
                    await tab.SeeTextAsync("output", sum, i);
                }
            }
        });
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Of_blocks_the_first_is_open_and_those_with_an_answer_and_a_new_one(Engine engine)
    {
        await ReadAsync(engine, async (reader, sheet) =>
        {
            var tab = reader.Tab;
            await SeeOpenAsync("true false false");
            await tab.SeeHiddenAsync("[name=list_2_what]");
            await tab.ClickAsync(Block + " .fold", 1);
            await tab.SeeShownAsync("[name=list_2_what]");
            await tab.ClickAsync(Block + " .fold", 1);
            await tab.SeeHiddenAsync("[name=list_2_what]");
            await tab.ClickAsync(".blocks + .add");
            await SeeOpenAsync("true false false true");
            await tab.SeeFocusAsync("[name=list_4_what]");
            await tab.SeeTextAsync(Block + " .fold", "Reason 4", 3);
            Assert.Equal("Reason 4: What happened", await tab.AttributeAsync("[name=list_4_what]", "aria-label"));
            await tab.FillAsync("[name=list_4_what]", "four");
            await sheet.KeepAsync();
            await tab.ReloadAsync();
            await SeeOpenAsync("true false false true");
            await tab.SeeValueAsync("[name=list_4_what]", "four");

            // The one behind it moves up.
            await tab.ClickAsync(Block + " .fold", 1);
            await tab.ClickAsync(Block + " .remove", 1);
            await tab.SeeValueAsync("[name=list_3_what]", "four");
            await tab.SeeTextAsync(Block + " .fold", "Reason 3", 2);
            Assert.Equal("Reason 3: Remove", await tab.AttributeAsync(Block + " .remove", "aria-label", 2));
            await tab.SeeTextAsync(Block + " .remove", "Remove", 2);
            await tab.SeeFocusAsync(Block + " .fold", 1);
            await sheet.EraseAsync();
            await SeeOpenAsync("true false false");

            Task SeeOpenAsync(string states) => tab.UntilAsync(
                () => tab.RunAsync<string>("() => Array.from(document.querySelectorAll('.fold'), button => button.getAttribute('aria-expanded')).join(' ')"), seen => seen == states, states);
        });
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task All_of_it_is_printed_blank_and_filled_and_folded_blocks_too(Engine engine)
    {
        var folder = Build();
        try
        {
            foreach (var withoutScripts in new[] { false, true })
            {
                await using var reader = await site.BeginPrintingAsync(engine, "window.print = () => {};", withoutScripts, folder);
                await Sheet.OpenAsync(reader, "one");
                var words = await Print.WordsAsync(reader.Tab);
                Assert.Contains("happened", words);
                if (!withoutScripts)
                {
                    Assert.True(await PrintMarks.AddAsync(reader.Tab) > 4);
                    await reader.Tab.ClickAsync("[data-print=blank]");
                }

                using (var blank = await Print.OfAsync(reader.Tab, "A4"))
                {
                    Assert.Empty(blank.Faults().Concat(blank.Lost(words)));
                    Assert.Equal(1, blank.Pages);
                }

                if (!withoutScripts)
                {
                    await SetDateAsync(reader.Tab, "2026-11-28");
                    await reader.Tab.FillAsync("[name=list_1_why]", "q1z");
                    await reader.Tab.ClickAsync(".fold");
                    await reader.Tab.ClickAsync("[data-print=filled]");
                    using var filled = await Print.OfAsync(reader.Tab, "A4");
                    Assert.Empty(filled.Faults().Concat(filled.Lost(words)));
                    Assert.Equal(1, filled.Count("2026-11-28"));
                    Assert.Equal(1, filled.Count("q1z"));
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Without_scripts_every_block_is_open_and_none_can_be_folded(Engine engine)
    {
        var folder = Build();
        try
        {
            await using var reader = await site.BeginPrintingAsync(engine, withoutScripts: true, folder: folder);
            await Sheet.OpenAsync(reader, "one");
            await reader.Tab.SeeShownAsync("[name=list_3_what]");
            await reader.Tab.SeeCountAsync(".fold:disabled", 3);
            await reader.Tab.SeeHiddenAsync(".remove");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_rule_of_accessibility_is_broken_and_nothing_is_too_wide_or_too_small(int width)
    {
        var folder = Build();
        try
        {
            await using var server = await StaticServer.StartAsync(folder);
            await using var visit = await Visit.BeginAsync(site, new() { BypassCSP = true, ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } });
            await visit.Page.GotoAsync(server.Url + "worksheets/one.html");
            var lefts = await visit.Page.EvaluateAsync<double[]>("() => Array.from(document.querySelectorAll('.dates input'), box => box.getBoundingClientRect().left)");
            Assert.Equal(width >= 768, lefts[1] > lefts[0] + 100);
            var faults = (await visit.Page.EvaluateAsync<string[]>("""
                () => [
                  ...Array.from(document.querySelectorAll('main *')).filter(one => one.getBoundingClientRect().right > innerWidth),
                  ...Array.from(document.querySelectorAll('.blocks button, .dates input')).filter(one => one.getClientRects().length && one.getBoundingClientRect().height < 43.9),
                ].map(one => one.outerHTML.slice(0, 100))
                """)).ToList();
            // This one comes last: it looks at other media and widths.
            faults.AddRange(await Axe.FaultsAsync(visit.Page));
            Assert.Empty(faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As a picker does it: browsers differ in how they take keys.</summary>
    private static Task SetDateAsync(Tab tab, string date) => tab.RunAsync(
        "date => { const box = document.querySelector('[name=day]'); box.value = date; box.dispatchEvent(new Event('input', { bubbles: true })); }", date);

    private async Task ReadAsync(Engine engine, Func<Reader, Sheet, Task> read)
    {
        var folder = Build();
        try
        {
            await using var reader = await site.BeginAsync(engine, folder: folder);
            await read(reader, await Sheet.OpenAsync(reader, "one"));
            Assert.Empty(reader.Complaints);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Build()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-fields-").FullName;
        (string Path, string Text)[] files =
        [
            ("site.yml", "title: A site\ndescription: For a test."),
            ("index.md", "---\ntitle: Home\ndescription: For a test.\n---\n\nWords."),
            ("about.md", "---\ntitle: About\ndescription: For a test.\n---\n\nWords."),
            ("worksheets/one.yml", OneSheet),
        ];
        var result = SiteBuild.Run(SiteFixture.Request(new(files.Select(file => new SourceFile(file.Path, Encoding.UTF8.GetBytes(file.Text), "input/" + file.Path)))), new FolderSink(folder));
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
        return folder;
    }
}
