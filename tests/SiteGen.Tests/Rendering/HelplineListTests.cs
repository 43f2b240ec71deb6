using System.Text.RegularExpressions;
using SiteGen.Tests.Documentation;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>A helpline on the safety page: its name, whom it is for, and a row for each way to reach it.</summary>
public sealed partial class HelplineListTests
{
    [Fact]
    public void The_name_comes_first_then_for_whom_with_what_else_it_is_for_then_each_way_on_a_row_of_its_own()
    {
        var page = Page("for: Anyone, phone: 1-800-000-0000, tty: 1-800-000-0001, text: START to 00000, web: 'https://example.org', topics: [own-behaviour, young], note: Free.");
        Assert.Contains(
            "<li><b>A line</b>\n<p>Anyone. Also if you worry about what you do yourself. For young people.</p>\n<ul class=\"reach\">\n"
                + "<li>Call <a href=\"tel:18000000000\">1-800-000-0000</a></li>\n<li>TTY: <span>1-800-000-0001</span></li>\n"
                + "<li>Text: <a href=\"sms:00000\">START to 00000</a></li>\n<li><a class=\"out\" href=\"https://example.org\">example.org</a></li>\n</ul>\n<p>Free.</p>\n</li>",
            page,
            StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/read\" rel=\"noreferrer\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0458 000 000", "<a href=\"sms:0458000000\">0458 000 000</a>")]
    [InlineData("HOME to 00000", "<a href=\"sms:00000\">HOME to 00000</a>")]
    [InlineData("00000 or 11111", "00000 or 11111")]
    [InlineData("00000/11111", "00000/11111")]
    [InlineData("00000, at night", "00000, at night")]
    [InlineData("in the chat", "in the chat")]
    public void A_text_is_a_link_where_it_has_one_number_at_its_end(string text, string shown) =>
        Assert.Contains($"<li>Text: {shown}</li>", Page($"text: '{text}'"), StringComparison.Ordinal);

    [Fact]
    public void The_full_stop_stands_in_the_link_to_where_the_numbers_were_read() =>
        Assert.Contains("on these pages.</a></p>", Page("phone: '1'", ("sources.md", "---\ntitle: Sources\ndescription: For a test.\n---\n\nWords.\n")), StringComparison.Ordinal);

    [Fact]
    public void In_the_publishers_country_a_crisis_line_comes_first_and_can_be_written_to_and_sheets_name_one_for_whoever_worries_about_themselves()
    {
        var site = new DocumentedSite()
            .With("site.yml", "title: A guide\ndescription: For a test.\ncountry: US\n")
            .With("safety.md", "---\ntitle: Safety\ndescription: For a test.\n---\n\nWords.\n")
            .With("worksheets/one.yml", "title: One\npurpose: For a test.\nfoot: [helplines]\nsections: [{fields: [{id: what, type: text, label: What}]}]\n")
            .With("data/helplines.yml", """
                countries:
                  - code: US
                    services:
                      - {id: abuse, name: Abuse, phone: '1', topics: [abuse], checked: 2026-01-31, source: 'https://example.org/read'}
                      - {id: own, name: Own, phone: '2', topics: [own-behaviour], checked: 2026-01-31, source: 'https://example.org/read'}
                      - {id: crisis, name: Crisis, phone: '3', text: HOME to 33, topics: [crisis], checked: 2026-01-31, source: 'https://example.org/read'}
                """);
        site.Build();
        Assert.Contains(
            "<li><a href=\"tel:3\">Crisis <b>3</b></a><a class=\"sms\" href=\"sms:33\">Text: HOME to 33</a></li>\n<li><a href=\"tel:1\">Abuse <b>1</b></a></li>",
            site.Text("safety.html"),
            StringComparison.Ordinal);
        const string Foot = "Do you need help? Abuse, 1 · Crisis, 3. Do you worry about what you do yourself? Own, 2.";
        Assert.Contains(Foot, site.Text("worksheets/one.txt"), StringComparison.Ordinal);
        Assert.Contains(Foot, Tag().Replace(site.Text("worksheets/one.html")!, string.Empty), StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static string Page(string line, params ReadOnlySpan<(string Path, string Text)> files)
    {
        var site = new DocumentedSite()
            .With("safety.md", "---\ntitle: Safety\ndescription: For a test.\n---\n\nWords.\n")
            .With("data/helplines.yml", $$"""
                countries:
                  - code: US
                    services:
                      - {id: a-line, name: A line, {{line}}, checked: 2026-01-31, source: 'https://example.org/read'}
                """);
        foreach (var (path, text) in files)
        {
            site.With(path, text);
        }

        site.Build();
        return site.Text("safety.html")!;
    }
}
