using System.Text.Json;
using SiteGen.Diagnostics;
using SiteGen.Tests.Documentation;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>What can be found: everything, as long as a phone can load it.</summary>
public sealed class SearchIndexTests
{
    private const string Plates = "We wrap the plates in paper and stack the boxes by the door. ";

    [Fact]
    public void The_last_word_of_a_long_part_is_in_the_index()
    {
        var site = new DocumentedSite().With("about.md", Page(string.Concat(Enumerable.Repeat(Plates, 200)) + "At last comes the Zeppelin."));
        Assert.DoesNotContain(site.Build(), found => found.Code == Rules.SearchCut.Code);
        Assert.EndsWith("At last comes the Zeppelin.", Entry(site, "#part"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_much_is_cut_between_two_words_and_that_is_said()
    {
        var site = new DocumentedSite().With("about.md", Page(string.Concat(Enumerable.Repeat(Plates, 3_000)) + "At last comes the Zeppelin."));
        var found = Assert.Single(site.Build(), found => found.Code == Rules.SearchCut.Code);
        Assert.Equal(("input/about.md", "The search finds the first 2000 characters below each heading"), (found.Position.File, found.Message.Split(':')[0]));
        var text = Entry(site, "#part");
        Assert.InRange(text.Length, 1_900, 2_001);
        Assert.Contains(text[..^1].Split(' ')[^1], Plates.Split(' '));
    }

    [Fact]
    public void A_site_of_very_many_pages_says_that_titles_and_descriptions_alone_are_found()
    {
        var site = new DocumentedSite();
        for (var i = 0; i < 200; i++)
        {
            site.With($"more/page-{i}.md", Page("Words."));
        }

        Assert.Contains("titles and descriptions", Assert.Single(site.Build(), found => found.Code == Rules.SearchCut.Code).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_a_step_and_of_a_sheet_is_in_the_index()
    {
        var site = new DocumentedSite();
        site.Build();
        var step = Entry(site, "steps/pack-room-by-room.html");
        Assert.All((string[])["Begin in the room", "Begin where you live least.", "Pack the first-night box last."], text => Assert.Contains(text, step, StringComparison.Ordinal));
        var sheet = Entry(site, "worksheets/box-list.html");
        Assert.All(
            (string[])["One line for each box", "What is arranged?", "Lunch for the helpers", "The boxes", "A box without a number ends up in the hall.", "Elsewhere", "Hang it by the door."],
            text => Assert.Contains(text, sheet, StringComparison.Ordinal));
    }

    [Fact]
    public void Keywords_are_in_the_index_with_their_wording_and_on_no_page()
    {
        var site = new DocumentedSite()
            .With("site.yml", "title: A guide\nwording: {pronouns: she}\nmenu: [about]\n")
            .With("about.md", "---\ntitle: About\ndescription: About us.\nkeywords: ['text {{ him }}', furniture]\n---\n\n## Part\n\nWords.\n")
            .With("worksheets/box-list.yml", "title: Box list\npurpose: A list.\nkeywords: inventory\nsections: [{fields: [{id: a, type: text, label: A}]}]\n");
        Assert.DoesNotContain(site.Build(), found => found.Severity == Severity.Error);
        Assert.Equal("text her\nfurniture", Keywords(site, "about.html"));
        Assert.Null(Keywords(site, "#part"));
        Assert.Equal("inventory", Keywords(site, "worksheets/box-list.html"));
        Assert.DoesNotContain("furniture", site.Text("about.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("inventory", site.Text("worksheets/box-list.html"), StringComparison.Ordinal);
        Assert.Contains("text her", site.Text("search.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_begins_with_its_description_and_a_place_on_it_follows_with_its_fragment_alone()
    {
        var site = new DocumentedSite().With("about.md", "---\ntitle: About\ndescription: About us.\n---\n\nWe carry.\n\n## Part\n\nWords.\n");
        site.Build();
        Assert.Equal("About us.\nWe carry.", Entry(site, "about.html"));
        var entries = Entries(site);
        Assert.Equal(["#part", "Part", "Words."], entries[entries.FindIndex(entry => entry[0].GetString() == "about.html") + 1].EnumerateArray().Select(part => part.GetString()));
    }

    [Fact]
    public void A_page_about_the_site_weighs_less_by_what_it_is_wherever_it_stands()
    {
        var site = new DocumentedSite()
            .With("about.md", Page("Words."))
            .With("legal.md", "---\ntitle: Legal\ndescription: What the law asks of us.\nlayout: privacy\n---\n\nWords.\n")
            .With("tips.md", "---\ntitle: Tips\ndescription: What we learned.\n---\n\nWords.\n");
        site.Build();
        Assert.Equal([0.5, 0.5, 1, 1], ((string[])["about.html", "legal.html", "tips.html", "worksheets/box-list.html"]).Select(address => Weight(site, address)));
    }

    private static double Weight(DocumentedSite site, string address)
    {
        var entry = EntryOf(site, address);
        return entry.GetArrayLength() > 4 ? entry[4].GetDouble() : 1;
    }

    private static string? Keywords(DocumentedSite site, string address)
    {
        var entry = EntryOf(site, address);
        return entry.GetArrayLength() > 3 ? entry[3].GetString() : null;
    }

    private static string Page(string text) => $"---\ntitle: About\ndescription: About us.\n---\n\n## Part\n\n{text}\n";

    private static string Entry(DocumentedSite site, string address) => EntryOf(site, address)[2].GetString()!;

    private static JsonElement EntryOf(DocumentedSite site, string address) => Assert.Single(Entries(site), entry => entry[0].GetString() == address);

    private static List<JsonElement> Entries(DocumentedSite site)
    {
        var index = site.Text("search-index.js")!;
        using var json = JsonDocument.Parse(index["var searchIndex=".Length..].TrimEnd('\n', ';'));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }
}
