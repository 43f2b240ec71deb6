using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Reading;

/// <summary>What no sample in the repository can hold: files that are huge, or that fail while they are read.</summary>
public sealed class SourceLimitTests
{
    [Theory]
    [InlineData("index.md")]
    [InlineData("picture.png")]
    [InlineData("worksheets/sheet.yml")]
    [InlineData("data/list.yml")]
    [InlineData("site.yml")]
    public void File_that_fails_while_it_is_read_is_named(string path)
    {
        var site = new MemorySite()
            .With("other.md", "Text.")
            .With(new SourceFile(path, "input/" + path, 10, () => throw new IOException("The disk has gone.")))
            .Build();

        var found = Assert.Single(site.Found, found => found.Code == "SG002");
        Assert.Equal($"input/{path}", found.Position.File);
        Assert.Contains("The disk has gone.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_over_two_megabytes_is_not_read()
    {
        var site = new MemorySite()
            .With("index.md", "Text.")
            .With(new SourceFile("long.md", "input/long.md", SourceText.MaxBytes + 1, () => throw new InvalidOperationException("It was read.")))
            .Build();

        Assert.Equal("input/long.md", Assert.Single(site.Found, found => found.Code == "SG004").Position.File);
    }

    [Fact]
    public void Asset_over_fifty_megabytes_is_not_published()
    {
        var site = new MemorySite()
            .With("index.md", "Text.")
            .With(new SourceFile("film.mp4", "input/film.mp4", SiteSources.MaxAssetBytes + 1, () => throw new InvalidOperationException("It was read.")))
            .Build();

        Assert.Equal("input/film.mp4", Assert.Single(site.Found, found => found.Code == "SG004").Position.File);
        Assert.DoesNotContain("film.mp4", site.Addresses);
    }
}
