using SiteGen.Writing;
using Xunit;

namespace SiteGen.Tests.Writing;

public sealed class OwnFilesTests : IDisposable
{
    private readonly Workplace place = new();

    public OwnFilesTests() => _ = place.MustBuild(("index.html", "home"), ("a/page.html", "page"));

    [Fact]
    public void Own_files_and_folders_go_on_through_an_exchange()
    {
        place.Put("output/CNAME", "example.org");
        place.Put("output/.well-known/security.txt", "contact");
        place.Put("output/a/notes.txt", "mine");
        _ = Directory.CreateDirectory(place.In("output/empty"));

        Assert.Equal(OutputChange.Exchanged, place.MustBuild(("index.html", "new")).Change);

        Assert.Equal([".well-known/security.txt", "CNAME", "a/notes.txt", "index.html"], place.Addresses);
        Assert.True(Directory.Exists(place.In("output/empty")));
        Assert.Equal(OutputChange.None, place.MustBuild(("index.html", "new")).Change);
    }

    [Fact]
    public void Own_file_that_is_removed_does_not_come_back()
    {
        place.Put("output/CNAME", "example.org");
        _ = place.MustBuild(("index.html", "second"));
        File.Delete(place.In("output/CNAME"));
        _ = place.MustBuild(("index.html", "third"));
        _ = place.MustBuild(("index.html", "fourth"));

        Assert.Equal(["index.html"], place.Addresses);
    }

    [Fact]
    public void Own_links_stay_links_and_nothing_behind_them_is_touched()
    {
        place.Put("outside/file.txt", "outside");
        _ = Directory.CreateSymbolicLink(place.In("output/folder-link"), place.In("outside"));
        _ = File.CreateSymbolicLink(place.In("output/file-link"), place.In("outside/file.txt"));
        _ = File.CreateSymbolicLink(place.In("output/broken-link"), place.In("nowhere"));

        Assert.Equal(OutputChange.Exchanged, place.MustBuild(("index.html", "new")).Change);
        Assert.Equal(OutputChange.Exchanged, place.MustBuild(("index.html", "newer")).Change);

        Assert.Equal(place.In("outside"), new FileInfo(place.In("output/folder-link")).LinkTarget);
        Assert.Equal(place.In("outside/file.txt"), new FileInfo(place.In("output/file-link")).LinkTarget);
        Assert.Equal(place.In("nowhere"), new FileInfo(place.In("output/broken-link")).LinkTarget);
        Assert.Equal("outside", File.ReadAllText(place.In("outside/file.txt")));
    }

    [Theory]
    [InlineData("output/.git/config")]
    [InlineData("output/.git")]
    [InlineData("output/sub/.git/config")]
    [InlineData("output/.sitegen/en/lock")]
    public void Repository_in_the_output_makes_the_build_replace_file_by_file(string path)
    {
        place.Put(path, "theirs");
        var before = place.Times("output")[place.In(path)];

        Assert.Equal(OutputChange.Replaced, place.MustBuild(("index.html", "new")).Change);

        Assert.Equal("new", place.Read("index.html"));
        Assert.Equal("theirs", File.ReadAllText(place.In(path)));
        Assert.Equal(before, place.Times("output")[place.In(path)]);
    }

    [Fact]
    public void Own_file_where_the_site_now_has_one_is_refused()
    {
        place.Put("output/robots.txt", "mine");

        Assert.Null(place.Build(("index.html", "new"), ("robots.txt", "generated")));

        Assert.Equal(["SG007"], place.Codes);
        Assert.Equal("mine", place.Read("robots.txt"));
        Assert.Equal("home", place.Read("index.html"));
    }

    [Fact]
    public void Own_file_with_the_very_bytes_of_the_site_is_taken_over()
    {
        place.Put("output/robots.txt", "same");

        Assert.Equal(0, place.MustBuild(("index.html", "home"), ("a/page.html", "page"), ("robots.txt", "same")).Written);
        Assert.Empty(Verifier.Verify(place.Output, null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Forced_build_replaces_the_own_file_and_sets_it_aside(bool inPlace)
    {
        place.Put("output/robots.txt", "mine");

        Assert.NotNull(place.Build(place.Options with { Force = true, InPlace = inPlace }, ("robots.txt", "generated")));

        Assert.Equal(["SG011"], place.Codes);
        Assert.Equal("generated", place.Read("robots.txt"));
        Assert.Equal("mine", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(place.In(".sitegen/output/kept")))));
    }

    [Theory]
    [InlineData("b", "b/own.txt")]
    [InlineData("q", "q/r/own.txt")]
    [InlineData("x/y/z.html", "x/y")]
    public void Own_file_and_page_that_need_one_place_are_refused_even_with_force(string page, string own)
    {
        place.Put($"output/{own}", "mine");

        Assert.Null(place.Build(place.Options with { Force = true }, (page, "page")));
        Assert.Contains("SG007", place.Codes);
        Assert.Equal("mine", place.Read(own));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Edited_page_is_replaced_said_and_kept_until_the_next_change(bool inPlace)
    {
        place.Put("output/index.html", "edited by hand");
        place.Put("output/a/page.html", "edited by hand too");

        Assert.NotNull(place.Build(place.Options with { InPlace = inPlace }, ("index.html", "home")));

        Assert.Equal(["SG010", "SG010"], place.Codes);
        Assert.Equal(["index.html"], place.Addresses);
        Assert.Equal("home", place.Read("index.html"));
        Assert.Equal("edited by hand", File.ReadAllText(place.In(".sitegen/output/previous/site/index.html")));
        Assert.Equal("edited by hand too", File.ReadAllText(place.In(".sitegen/output/previous/site/a/page.html")));

        Assert.NotNull(place.Build(place.Options with { InPlace = inPlace }, ("index.html", "newer")));
        Assert.Empty(place.Found);
        Assert.False(Directory.Exists(place.In(".sitegen/output/kept")));
    }

    [Fact]
    public void Page_that_was_only_touched_is_neither_written_nor_mentioned()
    {
        File.SetLastWriteTimeUtc(place.In("output/index.html"), DateTime.UtcNow.AddDays(1));

        Assert.Equal(OutputChange.None, place.MustBuild(("index.html", "home"), ("a/page.html", "page")).Change);
        Assert.Empty(place.Found);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Link_in_place_of_a_page_is_replaced_and_not_followed(bool inPlace)
    {
        place.Put("outside.html", "home");
        File.Delete(place.In("output/index.html"));
        _ = File.CreateSymbolicLink(place.In("output/index.html"), place.In("outside.html"));

        Assert.NotNull(place.Build(place.Options with { InPlace = inPlace }, ("index.html", "new"), ("a/page.html", "page")));

        Assert.Null(new FileInfo(place.In("output/index.html")).LinkTarget);
        Assert.Equal("home", File.ReadAllText(place.In("outside.html")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Link_in_place_of_a_folder_is_refused_and_not_followed(bool inPlace)
    {
        place.Put("outside/page.html", "precious");
        Directory.Delete(place.In("output/a"), recursive: true);
        _ = Directory.CreateSymbolicLink(place.In("output/a"), place.In("outside"));

        Assert.Null(place.Build(place.Options with { InPlace = inPlace }, ("index.html", "new"), ("a/page.html", "new page")));
        Assert.Null(place.Build(place.Options with { InPlace = inPlace }, ("index.html", "new"), ("a/page.html", "precious")));
        Assert.NotNull(place.Build(place.Options with { InPlace = inPlace }, ("index.html", "new")));

        Assert.Equal("precious", File.ReadAllText(place.In("outside/page.html")));
        Assert.Equal(place.In("outside"), new FileInfo(place.In("output/a")).LinkTarget);
    }

    [Fact]
    public void Old_site_is_never_written_through_its_second_names()
    {
        _ = place.MustBuild(("index.html", "second"), ("a/page.html", "page"));
        _ = place.MustBuild(("index.html", "third"), ("a/page.html", "new page"));

        Assert.Equal("page", File.ReadAllText(place.In(".sitegen/output/previous/site/a/page.html")));
        Assert.Equal("new page", place.Read("a/page.html"));
    }

    [Fact]
    public void File_that_a_shell_left_in_the_old_folder_comes_to_the_new_one()
    {
        _ = place.MustBuild(("index.html", "second"));
        place.Put(".sitegen/output/previous/site/notes.txt", "mine");
        place.Put(".sitegen/output/previous/site/sub/more.txt", "mine too");
        _ = Directory.CreateSymbolicLink(place.In(".sitegen/output/previous/site/folder-link"), place.In("."));
        _ = File.CreateSymbolicLink(place.In(".sitegen/output/previous/site/broken-link"), place.In("nowhere"));

        _ = place.MustBuild(("index.html", "third"));

        Assert.Equal(["broken-link", "folder-link", "index.html", "notes.txt", "sub/more.txt"], FolderScan.Of(place.Output).Files.Where(file => file != "manifest.json").Order(StringComparer.Ordinal));
    }

    public void Dispose() => place.Dispose();
}
