using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sources;

namespace SiteGen.BrowserTests;

/// <summary>The box of a page with <c>layout: unsent</c>: what is written in it is gone, whatever happens, and nobody is asked.</summary>
public sealed class UnsentTests : IDisposable
{
    private const string Box = "[data-unsent]";
    private const string Words = "qzvjxkwpyh mbtfgnrd";

    private const string Page = """
        ---
        title: Late
        tagline: Nothing has to be decided tonight.
        description: For a test.
        layout: unsent
        ---

        1. Write it here.

        <!--more-->

        ## Before you send anything

        Go [home](index.md).
        """;

    private static readonly Dictionary<string, Func<Reader, Task>> Ways = new(StringComparer.Ordinal)
    {
        ["reload"] = reader => reader.Tab.ReloadAsync(),
        ["link and Back"] = async reader =>
        {
            await reader.Tab.ClickAsync(".text a[href='index.html']");
            await reader.Tab.SeeAddressAsync(reader.Url + "index.html");
            await reader.Tab.BackAsync();
            await reader.Tab.SeeAddressAsync(reader.Url + "late.html");
        },
        ["link and link"] = async reader =>
        {
            await reader.Tab.ClickAsync(".text a[href='index.html']");
            await reader.Tab.SeeAddressAsync(reader.Url + "index.html");
            await reader.Tab.ClickAsync(".ways a[href='late.html']");
            await reader.Tab.SeeAddressAsync(reader.Url + "late.html");
        },
        ["exit"] = async reader =>
        {
            await reader.Tab.ClickAsync("a.exit");
            await reader.Tab.SeeAddressAsync(reader.Elsewhere);
            await reader.Tab.BackAsync();
            await reader.Tab.GoAsync(reader.Url + "late.html");
        },
        ["button"] = async reader =>
        {
            await reader.Tab.SeeHiddenAsync("[data-emptied]");
            await reader.Tab.ClickAsync("[data-empty]");
            await reader.Tab.SeeShownAsync("[data-emptied]");
        },
    };

    private readonly SiteFixture site;
    private readonly string folder = Directory.CreateTempSubdirectory("sitegen-unsent-").FullName;

    public UnsentTests(SiteFixture site)
    {
        this.site = site;
        var files = new Dictionary<string, string>
        {
            ["site.yml"] = "title: A site\ndescription: For a test.\ncountry: US\nmenu: {home: [late]}",
            ["index.md"] = "---\ntitle: Home\ndescription: For a test.\n---\n\nWords. [Safety](safety.md)",
            ["safety.md"] = "---\ntitle: Safety\ndescription: For a test.\n---\n\nWords.",
            ["late.md"] = Page,
            ["data/helplines.yml"] = File.ReadAllText(Path.Combine(Repository.Flagship, "data/helplines.yml")),
        };
        var input = new SourceTree(files.Select(file => new SourceFile(file.Key, Encoding.UTF8.GetBytes(file.Value), "input/" + file.Key)));
        var result = SiteBuild.Run(SiteFixture.Request(input), new FolderSink(folder));
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
    }

    public static TheoryData<Engine, string> EveryWay => new(
        Enum.GetValues<Engine>().SelectMany(engine => Ways.Keys.Select(way => new TheoryDataRow<Engine, string>(engine, way) { Skip = Installed.Missing(engine) })));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [BrowserTheory]
    [MemberData(nameof(EveryWay))]
    public async Task Words_are_gone_without_a_question_and_nothing_is_kept_or_sent(Engine engine, string way)
    {
        await using var reader = await site.BeginAsync(engine, folder: folder);
        await reader.Tab.GoAsync(reader.Url + "late.html");
        await reader.Tab.TypeAsync(Box, Words);
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
        await Ways[way](reader);
        // What a browser puts back, it may put back late.
        await Task.Delay(150, TestContext.Current.CancellationToken);
        await reader.Tab.SeeValueAsync(Box, string.Empty);
        Assert.DoesNotContain(Words, await reader.Tab.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
        Assert.Empty(reader.Questions);
        Assert.Empty(reader.Complaints);
        Assert.DoesNotContain(reader.Requests, request => (request.Path + request.Headers).Contains(Words.Split(' ')[0], StringComparison.Ordinal));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task The_exit_empties_the_box_before_the_other_page_has_come(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, folder: folder);
        await reader.Tab.GoAsync(reader.Url + "late.html");
        await reader.Tab.TypeAsync(Box, Words);
        Assert.DoesNotContain(Words, await reader.Tab.RunAsync<string>("""
            () => {
              document.querySelector('a.exit').click();
              return document.querySelector('[data-unsent]').value + document.documentElement.outerHTML;
            }
            """), StringComparison.Ordinal);
        await reader.Tab.SeeAddressAsync(reader.Elsewhere);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Without_script_the_box_can_be_written_in_and_no_button_is_dead(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, withoutScripts: true, folder: folder);
        await reader.Tab.GoAsync(reader.Url + "late.html");
        await reader.Tab.TypeAsync(Box, Words);
        await reader.Tab.SeeValueAsync(Box, Words);
        await reader.Tab.SeeHiddenAsync("[data-empty]");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task The_box_grows_with_its_words_and_stands_before_the_rest_of_the_text(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, folder: folder);
        await reader.Tab.GoAsync(reader.Url + "late.html");
        var before = await HeightAsync();
        Assert.True(before >= 160, $"{before} pixels high");
        await reader.Tab.FillAsync(Box, string.Concat(Enumerable.Repeat("words of mine, and more of them\n", 40)));
        await reader.Tab.UntilAsync(HeightAsync, height => height > 2 * before, "a box that has grown");
        Assert.True(await reader.Tab.RunAsync<bool>("() => { const box = document.querySelector('[data-unsent]'); return box.scrollHeight <= box.clientHeight + 1; }"));
        Assert.True(await reader.Tab.RunAsync<bool>("""
            () => {
              const [list, box, call, rest] = ['.text ol', '[data-unsent]', '.now', '#before-you-send-anything'].map(part => document.querySelector(part).getBoundingClientRect());
              return list.bottom < box.top && box.bottom < call.top && call.bottom < rest.top;
            }
            """));

        Task<double> HeightAsync() => reader.Tab.RunAsync<double>("() => document.querySelector('[data-unsent]').getBoundingClientRect().height");
    }

    [BrowserTheory]
    [InlineData("late.html")]
    [InlineData("index.html")]
    public async Task On_a_narrow_phone_nothing_sticks_out_and_what_is_tapped_is_large_enough(string address)
    {
        await using var reader = await site.BeginAsync(Engine.Chromium, folder: folder);
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.SetViewportSizeAsync(360, 740);
        await visit.Page.GotoAsync(reader.Url + address);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(FitTests.SticksOut, new { percent = 100, direction = "ltr" }));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => Array.from(document.querySelectorAll('.ways a, .unsent :is(button, textarea), .now a, .bar a'), part => [part.textContent.trim(), part.getBoundingClientRect()])
              .filter(([, box]) => box.height > 0 && box.height < 43.5).map(([name, box]) => name + ' ' + box.width + ' ' + box.height)
            """));
    }

    [BrowserFact]
    public async Task The_box_is_not_printed()
    {
        await using var reader = await site.BeginAsync(Engine.Chromium, folder: folder);
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(reader.Url + "late.html");
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await visit.Page.Locator(Box).IsVisibleAsync());
    }
}
