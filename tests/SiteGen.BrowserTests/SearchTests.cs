using System.Text;
using SiteGen.Sources;

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
    public async Task A_suggestion_asks_for_its_words_and_those_that_were_found_are_marked(Engine engine)
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
        var marked = await reader.Tab.RunAsync<string>("() => document.querySelector('[data-results] mark').textContent");
        Assert.StartsWith("helpline", marked, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(reader.Complaints);
    }

    /// <summary>What is shown has a word that was sought, or is what the page says of itself, word by word: nobody wonders why a place was found.</summary>
    [BrowserTheory]
    [EveryEngine("text him")]
    [EveryEngine("no contact")]
    [EveryEngine("birthday")]
    [EveryEngine("license")]
    public async Task Each_result_shows_a_word_that_was_sought_or_the_description_of_its_page(Engine engine, string typed)
    {
        await using var reader = await site.BeginAsync(engine);
        await FindAsync(reader.Tab, reader.Url, typed);
        var odd = await reader.Tab.RunAsync<string[]>(
            """
            () => Array.from(document.querySelectorAll('[data-results] > li')).filter(item => {
              const said = item.querySelector('p:not(.meta)');
              const address = item.querySelector('a').href.slice(new URL(document.documentElement.dataset.root, location).href.length);
              const text = searchIndex.find(entry => entry[0] === address)?.[2];
              return !(said.matches('.soft') ? !text || said.textContent === text.split('\n')[0] : said.querySelector('mark'));
            }).map(item => item.textContent)
            """);
        Assert.Empty(odd);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task An_excerpt_stands_around_the_first_word_that_was_sought_with_a_sign_where_it_is_cut(Engine engine)
    {
        const string Longest = "I packed the plates and the cups and the bowls and the pans and the pots and the jugs and the forks and the knives and the spoons and the lamps and the vase and then";
        var folder = Directory.CreateTempSubdirectory("sitegen-search-").FullName;
        try
        {
            SourceFile[] input =
            [
                new("index.md", "Home."u8.ToArray(), "input/index.md"),
                new("page.md", Encoding.UTF8.GetBytes($"""
                    ---
                    title: A page
                    description: What a page says.
                    ---

                    First. {Longest} the zither went in on top, and after that came nothing but boxes and boxes and boxes and boxes of books that nobody had read in all of these years.
                    """), "input/page.md"),
            ];
            SiteBuild.Run(SiteFixture.Request(new(input)), new FolderSink(folder));
            await using var reader = await site.BeginAsync(engine, folder: folder);
            await FindAsync(reader.Tab, reader.Url, "zither");
            var said = await reader.Tab.RunAsync<string>("() => document.querySelector('[data-results] > li p:not(.meta)').innerHTML");
            Assert.Matches("^… [a-z ]{20,40} the <mark>zither</mark> went in on top, [a-z ]+ …$", said);
            Assert.InRange(said.Length, 150, 210);
            await FindAsync(reader.Tab, reader.Url, "first");
            said = await reader.Tab.RunAsync<string>("() => document.querySelector('[data-results] > li p:not(.meta)').innerHTML");
            Assert.Matches("^<mark>First</mark>. I packed [a-z ]+ …$", said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task Eight_results_are_shown_and_more_on_demand_with_the_focus_on_the_first_of_them(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        await reader.Tab.GoAsync(reader.Url + "search.html");
        await reader.Tab.FillAsync("#q", "helpline");
        await reader.Tab.SeeCountAsync("[data-results] > li", 8);
        await reader.Tab.ClickAsync("[data-more]");
        var ninth = await reader.Tab.RunAsync<bool>("() => document.activeElement === document.querySelectorAll('[data-results] > li')[8].querySelector('a')");
        Assert.True(ninth);
        await reader.Tab.FillAsync("#q", "breadcrumbs");
        await reader.Tab.SeeHiddenAsync("[data-more]");
    }

    /// <summary>Pages about the site itself match many words by chance.</summary>
    [BrowserTheory]
    [EveryEngine("text him")]
    [EveryEngine("ghosted")]
    [EveryEngine("no contact")]
    public async Task Pages_about_the_site_come_after_all_others(Engine engine, string typed)
    {
        await using var reader = await site.BeginAsync(engine);
        var found = await FindAsync(reader.Tab, reader.Url, typed);
        var last = found.SkipWhile(link => !IsAboutTheSite(link)).ToList();
        Assert.All(last, link => Assert.True(IsAboutTheSite(link), $"{typed}: {link} stands behind a page about the site"));

        bool IsAboutTheSite(string link) =>
            ((string[])["about.html", "privacy.html", "sources.html"]).Any(page => link.StartsWith(reader.Url + page, StringComparison.Ordinal));
    }

    [BrowserTheory]
    [EveryEngine("privacy", "privacy.html")]
    [EveryEngine("sources", "sources.html")]
    public async Task Who_asks_for_a_page_about_the_site_finds_it_first(Engine engine, string typed, string address)
    {
        await using var reader = await site.BeginAsync(engine);
        Assert.StartsWith(reader.Url + address, (await FindAsync(reader.Tab, reader.Url, typed))[0], StringComparison.Ordinal);
    }

    private static async Task<string[]> FindAsync(Tab page, string root, string typed)
    {
        await page.GoAsync(root + "search.html");
        await page.FillAsync("#q", typed);
        await page.RunAsync<bool>("() => { const more = document.querySelector('[data-more]'); while (!more.hidden) { more.click(); } return true; }");
        return await page.RunAsync<string[]>("() => Array.from(document.querySelectorAll('[data-results] > li a'), link => link.href)");
    }
}
