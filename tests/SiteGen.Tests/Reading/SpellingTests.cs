using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Reading;

/// <summary>Names and texts as people and systems write them; what a folder of samples cannot hold on every system.</summary>
public sealed class SpellingTests
{
    private const string Page = "---\ntitle: Home\ndescription: One.\n---\n\nText.\n";

    /// <summary>As old Macs, and some editors still, end lines.</summary>
    [Fact]
    public void Lines_may_end_with_a_carriage_return_alone()
    {
        var site = new MemorySite().With("site.yml", "title: A guide\rtagline: Two lines\r").With("index.md", Page.Replace('\n', '\r') + "\r\r[Nowhere](x.md)\r").Build();
        var found = Assert.Single(site.Found, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("SG201", 9, 11), (found.Code, found.Position.Line, found.Position.Column));
    }

    [Fact]
    public void Lines_of_Windows_keep_their_places()
    {
        var text = SourceText.Read(new("a.md", "a\r\nb\rc\n"u8.ToArray()), new())!;
        Assert.Equal("a\r\nb\nc\n", text.Text);
        Assert.Equal(3, text.At(5).Line);
    }

    /// <summary>Two spellings of one name can stand side by side on some disks.</summary>
    [Theory]
    [InlineData("site.yml", "site.yaml", "title: A guide\n")]
    [InlineData("steps/01-one.md", "Steps/01-one.md", "---\ntitle: One\ndescription: Two.\n---\n")]
    [InlineData("strings/en.yml", "Strings/en.yaml", "as_text: Text\n")]
    public void Two_spellings_of_one_name_are_one_finding(string ours, string other, string text)
    {
        var site = new MemorySite().With("index.md", Page).With(other, text).With(ours, text).Build();
        var found = Assert.Single(site.Found, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("SG501", "input/" + other), (found.Code, found.Position.File));
    }

    [Fact]
    public void A_mistake_in_another_spelling_of_the_settings_is_one_of_the_settings()
    {
        var input = new SourceTree([new("index.md", Encoding.UTF8.GetBytes(Page)), new("Site.yaml", "url: nonsense\n"u8.ToArray(), "input/Site.yaml")]);
        var request = new BuildRequest { Input = input, Theme = MemorySite.Theme, Date = MemorySite.Today };
        Assert.True(SiteBuild.Run(request, new MemorySink(), TestContext.Current.CancellationToken).SettingsFailed);
    }

    [Theory]
    [InlineData("Thumbs.db")]
    [InlineData("thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("pictures/Desktop.ini")]
    [InlineData("node_modules/a/readme.md")]
    [InlineData("__MACOSX/index.md")]
    [InlineData("$RECYCLE.BIN/a.txt")]
    public void What_systems_put_there_unasked_is_not_published(string path) =>
        Assert.Equal(new MemorySite().With("index.md", Page).Build().Addresses, new MemorySite().With("index.md", Page).With(path, "x").Build().Addresses);

    /// <summary>Directions as CLDR has them.</summary>
    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("iw", "rtl")]
    [InlineData("FA-ir", "rtl")]
    [InlineData("ur-PK", "rtl")]
    [InlineData("ckb", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ff-Adlm-GN", "rtl")]
    [InlineData("pa-arab", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("ku", "ltr")]
    [InlineData("en", "ltr")]
    [InlineData("zh-Hant-TW", "ltr")]
    [InlineData("arn", "ltr")]
    public void The_direction_of_writing_follows_the_language(string tag, string direction) => Assert.Equal(direction, LanguageTag.Direction(tag));

    [Theory]
    [InlineData("en", null, "ltr")]
    [InlineData("he", null, "rtl")]
    [InlineData("he", "direction: ltr\n", "ltr")]
    [InlineData("en", "direction: rtl\n", "rtl")]
    public void A_text_of_the_fork_wins_over_the_direction_of_its_language(string language, string? text, string direction)
    {
        var theme = new SourceTree([new("strings/en.yml", "direction: ltr\n"u8.ToArray())]);
        var input = text is null ? SourceTree.Empty : new SourceTree([new($"strings/{language}.yml", Encoding.UTF8.GetBytes(text))]);
        Assert.Equal(direction, StringsReader.Read(input, theme, new() { Language = language }, new()).Strings.Get("direction"));
    }

    /// <summary>249 are in the standard; one more is in use.</summary>
    [Fact]
    public void Every_country_has_two_letters_once() => Assert.Equal((250, true), (CountryCode.All.Count, CountryCode.All.All(code => code.Length == 2)));
}
