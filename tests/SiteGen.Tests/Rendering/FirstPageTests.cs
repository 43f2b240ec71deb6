using SiteGen.Sources;
using SiteGen.Tests.Documentation;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The first page, and the page with a box that sends nothing, as the theme makes them.</summary>
public sealed class FirstPageTests
{
    private const string Head = "---\ntitle: A page\ndescription: For a test.\n---\n\n";

    [Fact]
    public void First_comes_the_first_step_then_the_other_ways_then_the_text_up_to_its_mark_the_steps_and_the_rest() =>
        AssertInOrder(
            Home("First words.\n\n<!--more-->\n\n## Who it is for\n\nLast words.[^a]\n\n[^a]: A note."),
            "A line of comfort.",
            "href=\"steps/one.html\"",
            "Start with step 1",
            "minute to read",
            "href=\"late.html\"",
            "Nothing has to be decided.",
            "href=\"worksheets/index.html\"",
            "First words.",
            "id=\"steps\"",
            "Last words.",
            "A note.");

    [Fact]
    public void Without_a_mark_the_whole_text_stands_before_the_steps()
    {
        var page = Home("First words.\n\nLast words.");
        AssertInOrder(page, "First words.", "Last words.", "id=\"steps\"");
        Assert.Single(page.Split("class=\"text\"")[1..]);
    }

    [Fact]
    public void The_name_stands_on_the_plate_of_the_first_page_and_in_the_bar_of_the_others()
    {
        var site = Build("Words.");
        Assert.DoesNotContain("class=\"name\"", site.Text("index.html"), StringComparison.Ordinal);
        AssertInOrder(site.Text("index.html"), "src=\"logo.svg\"", "<h1>A guide</h1>");
        Assert.Contains("<a class=\"name\" href=\"index.html\"><img src=\"logo.svg\"", site.Text("late.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_box_stands_in_the_place_of_the_mark_and_the_page_of_privacy_says_what_becomes_of_its_words()
    {
        var site = Build("Words.");
        AssertInOrder(site.Text("late.html"), "Nothing has to be decided.", "Drink water.", "<textarea autocomplete=\"off\"", "Before you send it.");
        Assert.Contains("What you write in a box that sends nothing", site.Text("privacy.html"), StringComparison.Ordinal);
    }

    /// <summary>A page whose template shows the text whole has its own headings behind it, mark or not.</summary>
    [Theory]
    [InlineData("unsent", "#first", "#unsent", "#second")]
    [InlineData("privacy", "#first", "#second", "#what_is_kept")]
    public void The_contents_have_what_a_template_adds_where_it_stands(string layout, params string[] links)
    {
        var site = new DocumentedSite().With(
            "late.md",
            $"---\ntitle: Late\ndescription: For a test.\nlayout: {layout}\n---\n\n## First {{#first}}\n\nWords.\n\n<!--more-->\n\n## Second {{#second}}\n\nWords.\n");
        site.Build();
        AssertInOrder(site.Text("late.html")!.Split("id=\"toc-title\"")[1], links);
    }

    private static string Home(string text) => Build(text).Text("index.html");

    private static MemorySite Build(string text) => new MemorySite()
        .With("site.yml", "title: A guide\ntagline: A line of comfort.\nlogo: logo.svg\nmenu: {home: [late], footer: [privacy]}")
        .With("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>")
        .With("index.md", "---\ntitle: Home\ndescription: For a test.\n---\n\n" + text)
        .With("privacy.md", Head + "Words.")
        .With("late.md", "---\ntitle: Late\ntagline: Nothing has to be decided.\ndescription: For a test.\nlayout: unsent\n---\n\n- Drink water.\n\n<!--more-->\n\nBefore you send it.")
        .With("steps/1-one.md", Head + "Words.")
        .With("worksheets/one.yml", "title: A sheet\npurpose: For a test.\nminutes: 5\nstep: one\nsections: [{fields: [{id: a, type: text, label: A question}]}]")
        .Build(new() { Input = SourceTree.Empty, Theme = MemorySite.Tree(Repository.In("theme"), "theme"), Date = MemorySite.Today });

    private static void AssertInOrder(string page, params ReadOnlySpan<string> parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = page.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not there, or not in its place.");
            at = found + part.Length;
        }
    }
}
