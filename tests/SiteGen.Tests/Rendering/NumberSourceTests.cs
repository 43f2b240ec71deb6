using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Tests.Documentation;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>When a number was checked is said beside it, and the page that it was read on can be reached.</summary>
public sealed partial class NumberSourceTests
{
    [Fact]
    public void Where_there_is_a_page_of_sources_it_has_them_and_each_country_says_its_day_once()
    {
        var site = Site("2026-01-31", "2026-01-31").With("sources.md", "---\ntitle: Sources\ndescription: What it rests on.\n---\n\nText.\n");
        Assert.DoesNotContain(site.Build(), found => found.Severity == Severity.Error);
        var page = site.Text("safety.html");
        Assert.Contains("<a href=\"sources.html#helplines-us\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org/first", page, StringComparison.Ordinal);
        Assert.Equal(2, Day().Count(page!));
        Assert.All(
            (string[])["https://example.org/emergency", "https://example.org/first", "https://example.org/second"],
            source => Assert.Contains($"<a href=\"{source}\"", site.Text("sources.html"), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_one_they_are_folded_below_the_country()
    {
        var site = Site("2026-01-31", "2026-01-31");
        Assert.DoesNotContain(site.Build(), found => found.Severity == Severity.Error);
        Assert.Matches("(?s)<details class=\"meta origins\">.*https://example.org/first.*https://example.org/second", site.Text("safety.html"));
    }

    [Fact]
    public void Where_the_days_differ_the_oldest_is_said_and_the_page_of_sources_has_each()
    {
        var site = Site("2026-01-31", "2026-02-01").With("sources.md", "---\ntitle: Sources\ndescription: What it rests on.\n---\n\nText.\n");
        Assert.DoesNotContain(site.Build(), found => found.Severity == Severity.Error);
        Assert.DoesNotContain("2026-02-01", site.Text("safety.html"), StringComparison.Ordinal);
        Assert.Contains(">Second</a>, 2026-02-01</li>", site.Text("sources.html"), StringComparison.Ordinal);
    }

    private static DocumentedSite Site(string first, string second) => new DocumentedSite()
        .With("site.yml", "title: A guide\ncountry: US\n")
        .With("safety.md", "---\ntitle: Safety\ndescription: Whom to call.\n---\n\nCall.\n")
        .With("data/helplines.yml", $$"""
            countries:
              - code: US
                name: United States
                emergency: {numbers: ["911"], checked: 2026-01-31, source: "https://example.org/emergency"}
                services:
                  - {id: a, name: First, topics: [abuse], phone: "1", checked: {{first}}, source: "https://example.org/first"}
                  - {id: b, name: Second, topics: [crisis], phone: "2", checked: {{second}}, source: "https://example.org/second"}
            """);

    [GeneratedRegex("2026-01-31")]
    private static partial Regex Day();
}
