using Xunit;

namespace SiteGen.Tests.Reading;

/// <summary>One page or sheet that cannot be read is one finding: what names it is not at fault, and what it would have linked to is no orphan.</summary>
public sealed class UnreadSourceTests
{
    private const string Broken = "---\ntitle: [\n---\n";
    private const string Sheet = "title: Week\npurpose: One look at it.\nstep: first\nsections:\n  - title: Days\n    fields:\n      - {id: note, type: text, label: A note}\n";

    [Theory]
    [InlineData("index.md")]
    [InlineData("about.md")]
    [InlineData("steps/01-first.md")]
    public void A_broken_page_is_one_finding(string path) =>
        Assert.Equal([$"input/{path}: SG101"], Found(Site(path, Broken)));

    [Fact]
    public void A_page_that_is_no_text_is_one_finding() =>
        Assert.Equal(["input/about.md: SG003"], Found(Site("about.md", [0xff, 0xfe])));

    [Fact]
    public void A_broken_sheet_is_one_finding() =>
        Assert.Equal(["input/worksheets/week.yml: SG101"], Found(Site("worksheets/week.yml", "title: [\n")));

    [Fact]
    public void A_field_of_an_unknown_type_is_one_finding() => Assert.Equal(
        ["input/worksheets/week.yml: SG301"],
        Found(Site("worksheets/week.yml", Sheet.Replace("type: text", "type: txet", StringComparison.Ordinal) + "      - {id: more, type: text, label: More}\n    example: {note: A word}\n")));

    [Fact]
    public void A_layout_that_fails_makes_no_orphans() =>
        Assert.Equal(["SG403"], Site("_theme/layouts/default.html", "{{ contents }}").Build().Codes.Distinct());

    [Fact]
    public void A_page_that_is_not_there_is_missed_wherever_it_is_named() => Assert.Equal(
        ["input/index.md: SG201", "input/index.md: SG204", "input/site.yml: SG106"],
        Found(Site("about.md", default(string))));

    [Fact]
    public void A_page_that_is_hidden_on_purpose_is_missed_too() =>
        Assert.Contains("input/index.md: SG201", Found(Site("about.md", "---\ntitle: About\ndescription: x\nexcluded: true\n---\n")));

    private static MemorySite Site(string path, string? text) => Site(path, text is null ? null : System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>A site against which nothing stands, with one file in place of another, or without it.</summary>
    private static MemorySite Site(string path, byte[]? bytes)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        void Add(string name, string text) => files[name] = System.Text.Encoding.UTF8.GetBytes(text);
        Add("site.yml", "title: A guide\nurl: https://example.org/\nmenu: [about]\n");
        Add("index.md", "---\ntitle: Home\ndescription: One.\n---\n\nRead [about](about.md#part), [it](xref:about), [the first](steps/01-first.md), [hidden](hidden.md).\n");
        Add("about.md", "---\ntitle: About\ndescription: Two.\n---\n\n## Part\n\n[Home](index.html)\n");
        Add("hidden.md", "---\ntitle: Hidden\ndescription: Four.\n---\n\nText.\n");
        Add("steps/01-first.md", "---\ntitle: First\ndescription: Three.\nworksheets: [week]\n---\n\nText.\n");
        Add("worksheets/week.yml", Sheet);
        Add("worksheets/_ids.yml", "week: [note]\n");
        files.Remove(path);
        if (bytes is not null)
        {
            files[path] = bytes;
        }

        var site = new MemorySite();
        foreach (var (name, content) in files)
        {
            site.With(name, content);
        }

        return site;
    }

    private static IEnumerable<string> Found(MemorySite site) =>
        site.Build().Found.Select(found => $"{found.Position.File}: {found.Code}").Distinct().Order(StringComparer.Ordinal);
}
