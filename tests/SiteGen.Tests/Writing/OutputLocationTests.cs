using SiteGen.Diagnostics;
using SiteGen.Writing;
using Xunit;

namespace SiteGen.Tests.Writing;

public sealed class OutputLocationTests : IDisposable
{
    private readonly Workplace place = new();

    [Theory]
    [InlineData("input")]
    [InlineData("input/site")]
    [InlineData("theme/site")]
    [InlineData("link-to-input/site")]
    [InlineData("")]
    [InlineData("..")]
    [InlineData(".sitegen")]
    [InlineData(".sitegen/output")]
    public void Folder_that_would_swallow_sources_or_state_is_refused(string path)
    {
        place.Put("input/index.md", "precious");
        _ = Directory.CreateSymbolicLink(place.In("link-to-input"), place.In("input"));

        Assert.Null(place.Build(place.Options with { Path = place.In(path), Force = true }, ("index.html", "home")));

        Assert.Equal(["SG005"], place.Codes);
        Assert.Equal("precious", File.ReadAllText(place.In("input/index.md")));
        Assert.False(Directory.Exists(place.In(".sitegen")));
    }

    [Fact]
    public void Root_of_the_file_system_is_refused() => AssertRefused(Path.GetPathRoot(place.Root)!);

    [Fact]
    public void Home_folder_is_refused() => AssertRefused(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    [Fact]
    public void Current_folder_is_refused() => AssertRefused(".");

    [Fact]
    public void Folder_above_the_current_one_is_refused() => AssertRefused("..");

    [Fact]
    public void File_is_refused()
    {
        place.Put("output", "a file");

        AssertRefused(place.Output);
        Assert.Equal("a file", File.ReadAllText(place.Output));
    }

    [Fact]
    public void Empty_path_is_refused()
    {
        Assert.Null(place.Build(place.Options with { Path = string.Empty }));
        Assert.Equal(["SG006"], place.Codes);
    }

    [Fact]
    public void Link_to_a_folder_is_followed_and_stays_a_link()
    {
        _ = Directory.CreateDirectory(place.In("elsewhere/site"));
        _ = Directory.CreateSymbolicLink(place.Output, place.In("elsewhere/site"));

        Assert.NotNull(place.Build(("index.html", "home")));
        Assert.NotNull(place.Build(("index.html", "new")));

        Assert.Equal(place.In("elsewhere/site"), new FileInfo(place.Output).LinkTarget);
        Assert.Equal("new", File.ReadAllText(place.In("elsewhere/site/index.html")));
        Assert.True(Directory.Exists(place.In("elsewhere/.sitegen/site")));
        Assert.False(Directory.Exists(place.In(".sitegen")));
    }

    [Fact]
    public void Link_to_a_folder_that_is_not_there_yet_is_followed()
    {
        _ = Directory.CreateSymbolicLink(place.Output, place.In("elsewhere/site"));

        Assert.NotNull(place.Build(("index.html", "home")));

        Assert.Equal("home", File.ReadAllText(place.In("elsewhere/site/index.html")));
        Assert.Equal(place.In("elsewhere/site"), new FileInfo(place.Output).LinkTarget);
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        _ = Directory.CreateSymbolicLink(place.Output, place.In("other"));
        _ = Directory.CreateSymbolicLink(place.In("other"), place.Output);

        Assert.Null(place.Build(("index.html", "home")));
        Assert.Equal(["SG006"], place.Codes);
    }

    [Theory]
    [InlineData("output/thesis.doc")]
    [InlineData("output/manifest.json")]
    [InlineData("output/folder/")]
    public void Folder_that_somebody_else_filled_is_refused_and_nothing_is_left_behind(string path)
    {
        Fill(path);
        var before = place.Times();

        Assert.Null(place.Build(("index.html", "home")));

        Assert.Equal(["SG007"], place.Codes);
        Assert.Equal(before, place.Times());
    }

    [Fact]
    public void Forced_build_takes_a_folder_over_and_keeps_what_is_in_it()
    {
        place.Put("output/thesis.doc", "precious");
        place.Put("output/manifest.json", "{}");

        Assert.NotNull(place.Build(place.Options with { Force = true }, ("index.html", "home")));

        Assert.Equal("precious", place.Read("thesis.doc"));
        Assert.Equal("{}", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(place.In(".sitegen/output/kept")))));
        Assert.Equal(OutputChange.Exchanged, place.MustBuild(("index.html", "new")).Change);
    }

    [Fact]
    public void Damaged_manifest_is_no_proof_that_the_folder_is_ours()
    {
        _ = place.MustBuild(("index.html", "home"));
        File.WriteAllText(place.In("output/manifest.json"), place.Read("manifest.json")[..^20]);

        Assert.Null(place.Build(("index.html", "home")));
        Assert.Equal(["SG007"], place.Codes);
    }

    [Fact]
    public void Manifest_that_names_files_outside_deletes_none_of_them()
    {
        _ = place.MustBuild(("index.html", "home"));
        place.Put("precious.txt", "precious");
        File.WriteAllText(place.In("output/manifest.json"), place.Read("manifest.json").Replace("index.html", "../precious.txt", StringComparison.Ordinal));

        Assert.Null(place.Build(("index.html", "home")));
        Assert.NotNull(place.Build(place.Options with { Force = true, InPlace = true }, ("other.html", "home")));
        Assert.Equal("precious", File.ReadAllText(place.In("precious.txt")));
    }

    [Fact]
    public void Empty_folder_is_filled()
    {
        _ = Directory.CreateDirectory(place.Output);

        Assert.Equal(OutputChange.Exchanged, place.MustBuild(("index.html", "home")).Change);
    }

    [Fact]
    public void Missing_folders_above_are_made()
    {
        Assert.NotNull(place.Build(place.Options with { Path = place.In("a/b/site") }, ("index.html", "home")));
        Assert.Equal("home", File.ReadAllText(place.In("a/b/site/index.html")));
    }

    public void Dispose() => place.Dispose();

    private void Fill(string path)
    {
        if (path.EndsWith('/'))
        {
            _ = Directory.CreateDirectory(place.In(path));
        }
        else
        {
            place.Put(path, """{"name":"my app"}""");
        }
    }

    private void AssertRefused(string path)
    {
        var bag = new DiagnosticBag();

        using var folder = OutputFolder.Open(place.Options with { Path = path, Force = true }, bag);

        Assert.Null(folder);
        Assert.Equal("SG005", Assert.Single(bag.Sorted()).Code);
    }
}
