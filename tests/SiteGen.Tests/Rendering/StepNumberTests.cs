using SiteGen.Diagnostics;
using SiteGen.Tests.Documentation;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>A text that says the number of a step says the one that it has, or is told.</summary>
public sealed class StepNumberTests
{
    private const string German = "title: Umzug\nlanguage: de\ndiscreet: false\nmenu: [about, privacy]\n";
    private const string Chinese = "title: Umzug\nlanguage: zh\ndiscreet: false\nmenu: [about, privacy]\n";

    [Theory]
    [InlineData("[step 2](steps/02-pack-room-by-room.md)")]
    [InlineData("[Step\n2](steps/02-pack-room-by-room.md)")]
    [InlineData("[step {{ step \"pack-room-by-room\" }}](steps/02-pack-room-by-room.md)")]
    [InlineData("[the 3 boxes](steps/02-pack-room-by-room.md)")]
    [InlineData("[footstep 3](steps/02-pack-room-by-room.md)")]
    [InlineData("[step 3](about.md)")]
    [InlineData("[step 3.5 km](steps/02-pack-room-by-room.md)")]
    public void What_is_true_or_says_no_number_is_not_told(string text) => Assert.DoesNotContain("SG513", Codes(text));

    [Theory]
    [InlineData("See [step 3](steps/02-pack-room-by-room.md).", 7, 6)]
    [InlineData("See [why *Step 1* helps](steps/02-pack-room-by-room.md).", 7, 11)]
    [InlineData("See [step 3][pack].\n\n[pack]: steps/02-pack-room-by-room.md", 7, 6)]
    [InlineData("See [step 3](steps/pack-room-by-room.html#first-night).", 7, 6)]
    [InlineData("See [step {{ step \"settle-in\" }}](steps/02-pack-room-by-room.md).", 7, 6)]
    public void Another_number_is_told_with_its_place(string text, int line, int column)
    {
        var found = Assert.Single(Site(text).Build(), found => found.Code == "SG513");
        Assert.Equal(new Position("input/more.md", line, column), found.Position);
        Assert.Contains("leads to step 2, 'Pack room by room'", found.Message, StringComparison.Ordinal);
        Assert.Contains("{{ step \"pack-room-by-room\" }}", found.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(German, "de", "Schritt {0}", "[Schritt 3](steps/02-pack-room-by-room.md)", true)]
    [InlineData(German, "de", "Schritt {0}", "[step 3](steps/02-pack-room-by-room.md)", false)]
    [InlineData(Chinese, "zh", "第{0}步", "看[第3步](steps/02-pack-room-by-room.md)", true)]
    [InlineData(Chinese, "zh", "第{0}步", "看[第2步](steps/02-pack-room-by-room.md)", false)]
    public void The_word_is_the_one_of_the_language(string settings, string language, string word, string text, bool isTold)
    {
        var found = Site(text).With("site.yml", settings).With($"strings/{language}.yml", $"step_number: \"{word}\"\n").Build();
        Assert.Equal(isTold, found.Any(diagnostic => diagnostic.Code == "SG513"));
    }

    [Fact]
    public void A_number_follows_its_step_in_text_in_heads_and_in_sheets()
    {
        var site = Site("Go to step {{ step \"settle-in\" }}, once {{ step \"03-settle-in\" }}.")
            .With("steps/00-sort.md", "---\ntitle: Sort\ndescription: Before step {{ step \"pack-room-by-room\" }}.\n---\n\nSort.\n")
            .With("worksheets/rest.yml", "title: Rest\npurpose: For step {{ step \"settle-in\" }}.\nminutes: 5\nsections:\n  - title: A\n    fields:\n      - {id: a, type: text, label: A}\n");
        Assert.DoesNotContain(site.Build(), found => found.Severity == Severity.Error);
        Assert.Contains("Go to step 4, once 4.", site.Text("more.html"), StringComparison.Ordinal);
        Assert.Contains("content=\"Before step 3.\"", site.Text("steps/sort.html"), StringComparison.Ordinal);
        Assert.Contains("For step 4.", site.Text("worksheets/rest.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_not_there_is_told()
    {
        var found = Assert.Single(Site("Go to step {{ step \"setle-in\" }}.").Build(), found => found.Code == "SG206");
        Assert.Equal("Did you mean 'settle-in'?", found.Hint);
    }

    private static IEnumerable<string> Codes(string text) => Site(text).Build().Select(found => found.Code);

    private static DocumentedSite Site(string text) =>
        new DocumentedSite().With("more.md", $"---\ntitle: More\ndescription: More of it.\n---\n\nMore.\n{text}\n");
}
