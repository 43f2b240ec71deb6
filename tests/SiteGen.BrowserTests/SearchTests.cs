namespace SiteGen.BrowserTests;

/// <summary>Search: forgiving, ranked, without a server.</summary>
public sealed class SearchTests(SiteFixture site)
{
    [BrowserTheory]
    [EveryEngine("argument", "arguments")]
    [EveryEngine("helpline", "helplines")]
    [EveryEngine("letters", "letter")]
    public async Task Singular_and_plural_find_the_same_places(Engine engine, string one, string many)
    {
        await using var reader = await site.BeginAsync(engine);
        Assert.Equal(await FindAsync(reader.Tab, reader.Url, one), await FindAsync(reader.Tab, reader.Url, many));
    }

    [BrowserTheory]
    [EveryEngine("helplnes")]
    [EveryEngine("hepllines")]
    [EveryEngine("helplinnes")]
    public async Task A_slip_of_the_finger_still_finds(Engine engine, string typed)
    {
        await using var reader = await site.BeginAsync(engine);
        var right = await FindAsync(reader.Tab, reader.Url, "helplines");
        Assert.Contains(await FindAsync(reader.Tab, reader.Url, typed), link => right.Contains(link));
    }

    [BrowserTheory]
    [EveryEngine("emergency number", "safety.html#emergency")]
    [EveryEngine("samaritans", "safety.html#helplines-gb")]
    [EveryEngine("ireland", "safety.html#helplines-ie")]
    [EveryEngine("kept", "privacy.html#what_is_kept")]
    public async Task What_templates_write_is_found_too(Engine engine, string typed, string address)
    {
        await using var reader = await site.BeginAsync(engine);
        Assert.Contains(reader.Url + address, await FindAsync(reader.Tab, reader.Url, typed));
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_heading_comes_before_text_and_the_sentence_is_shown(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await FindAsync(reader.Tab, reader.Url, "license");
        await reader.Tab.SeeWordsAsync("[data-results] > li a", "icense");
        await FindAsync(reader.Tab, reader.Url, "therapy");
        await reader.Tab.SeeWordsAsync("[data-results]", "therapy");
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Nothing_typed_lists_nothing_and_nothing_found_says_so_and_lists_the_topics(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await FindAsync(reader.Tab, reader.Url, "xylophonist");
        await reader.Tab.SeeTextAsync("[data-search-count]", "Nothing found. Try another word.");
        await reader.Tab.SeeShownAsync("[data-topics]");
        await FindAsync(reader.Tab, reader.Url, string.Empty);
        await reader.Tab.SeeHiddenAsync("[data-topics]");
        await reader.Tab.SeeTextAsync("[data-search-count]", string.Empty);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task It_works_from_a_folder_and_with_the_keyboard_alone(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.FileUrl + "search.html");
        await reader.Tab.FocusAsync("#q");
        await reader.Tab.TypeAsync("#q", "helplines");
        await reader.Tab.PressAsync("Enter");
        await reader.Tab.PressAsync("Tab");
        var link = await reader.Tab.RunAsync<string>("() => document.activeElement.href");
        await reader.Tab.PressAsync("Enter");
        await reader.Tab.SeeAddressAsync(link);
        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Without_script_every_topic_is_listed_and_no_dead_box_is_shown(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, withoutScripts: true);
        await reader.Tab.GoAsync(reader.Url + "search.html");
        await reader.Tab.SeeHiddenAsync("#q");
        await reader.Tab.SeeCountAsync("[data-topics] a[href*='steps/']", 10);
        await reader.Tab.SeeCountAsync("[data-topics] a[href*='worksheets/']", site.Sheets.Count());
    }

    /// <summary>What people type, and the page that must come first: search-questions.txt has it line by line.</summary>
    [BrowserFact]
    public async Task The_words_that_people_use_lead_to_the_page_that_is_meant_for_them()
    {
        var wrong = new List<string>();
        await using var reader = await site.BeginAsync(Engine.Chromium);
        await reader.Tab.GoAsync(reader.Url + "search.html");
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests/SiteGen.BrowserTests/search-questions.txt")))
        {
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var (asked, address) = (line.Split(" -> ")[0].Trim(), line.Split(" -> ")[1]);
            await reader.Tab.FillAsync("#q", asked);
            var first = await reader.Tab.RunAsync<string>("() => document.querySelector('[data-results] > li a')?.href ?? ''");
            var found = first.Replace(reader.Url, string.Empty, StringComparison.Ordinal);
            if (address != (address.Contains('#', StringComparison.Ordinal) ? found : found.Split('#')[0]))
            {
                wrong.Add($"{asked}: {found}, not {address}");
            }
        }

        Assert.Empty(wrong);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_suggestion_asks_for_its_words_and_those_that_were_found_are_bold(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + "search.html");
        if (await reader.Tab.CountAsync("[data-suggestions] button") > 0)
        {
            await reader.Tab.ClickAsync("[data-suggestions] button");
            Assert.NotEqual(0, await reader.Tab.CountAsync("[data-results] > li"));
            await reader.Tab.SeeHiddenAsync("[data-suggestions]");
        }

        await reader.Tab.FillAsync("#q", "helplines");
        var bold = await reader.Tab.RunAsync<string>("() => document.querySelector('[data-results] b').textContent");
        Assert.StartsWith("helpline", bold, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(reader.Complaints);
    }

    private static async Task<string[]> FindAsync(Tab page, string root, string typed)
    {
        await page.GoAsync(root + "search.html");
        await page.FillAsync("#q", typed);
        return await page.RunAsync<string[]>("() => Array.from(document.querySelectorAll('[data-results] > li a'), link => link.href)");
    }
}
