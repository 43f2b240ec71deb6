using SiteGen.Writing;
using Xunit;

namespace SiteGen.Tests.Writing;

/// <summary>Each test lays out the disk as a build leaves it that is killed at one point, and builds again.</summary>
public sealed class RepairTests : IDisposable
{
    private static readonly (string, string)[] Old = [("index.html", "old"), ("same.html", "same"), ("gone/page.html", "gone")];
    private static readonly (string, string)[] New = [("index.html", "new"), ("same.html", "same"), ("fresh/page.html", "fresh")];

    private readonly Workplace place = new();

    public RepairTests() => _ = place.MustBuild(Old);

    [Fact]
    public void Killed_while_staging()
    {
        place.Put(".sitegen/output/stage/index.html", "ne");

        AssertNextBuildIsRight(expectNote: true);
    }

    [Fact]
    public void Killed_with_the_stage_whole()
    {
        CopyOfNew(".sitegen/output/stage");

        AssertNextBuildIsRight(expectNote: true);
    }

    [Fact]
    public void Killed_before_the_exchange()
    {
        MakeReady();

        AssertNextBuildIsRight(expectNote: true);
    }

    [Fact]
    public void Killed_before_the_exchange_of_a_folder_with_files_of_the_users_own()
    {
        place.Put("output/CNAME", "example.org");
        MakeReady();
        Assert.True(FolderExchange.TryLink(place.In("output/CNAME"), place.In(".sitegen/output/ready/site/CNAME")));

        AssertNextBuildIsRight(expectNote: true, "CNAME");
        Assert.False(Directory.Exists(place.In(".sitegen/output/kept")));
    }

    [Fact]
    public void Killed_before_the_exchange_and_the_users_own_file_removed_since()
    {
        place.Put("output/CNAME", "example.org");
        MakeReady();
        Assert.True(FolderExchange.TryLink(place.In("output/CNAME"), place.In(".sitegen/output/ready/site/CNAME")));
        File.Delete(place.In("output/CNAME"));

        AssertNextBuildIsRight(expectNote: true);
    }

    [Fact]
    public void Killed_with_the_list_of_known_files_but_no_site()
    {
        new OldTree(place.In(".sitegen/output/ready")).Create([]);

        AssertNextBuildIsRight(expectNote: true);
    }

    [Fact]
    public void Killed_right_after_the_exchange()
    {
        MakeReady();
        Assert.True(FolderExchange.TryExchange(place.In(".sitegen/output/ready/site"), place.Output));

        AssertNextBuildIsRight(expectNote: true);
        Assert.Equal("old", File.ReadAllText(place.In(".sitegen/output/previous/site/index.html")));
    }

    [Fact]
    public void Killed_right_after_the_exchange_with_a_file_that_came_late()
    {
        MakeReady();
        place.Put("output/late.txt", "mine");
        Assert.True(FolderExchange.TryExchange(place.In(".sitegen/output/ready/site"), place.Output));

        AssertNextBuildIsRight(expectNote: true, "late.txt");
    }

    [Fact]
    public void Killed_while_removing_the_site_before_the_last()
    {
        place.Put(".sitegen/output/trash/a/leftover.html", "leftover");

        AssertNextBuildIsRight(expectNote: true);
    }

    [Fact]
    public void Killed_before_the_times_are_noted()
    {
        File.Delete(place.In(".sitegen/output/stamps"));

        AssertNextBuildIsRight(expectNote: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("half a file of times that belongs to no manifest at all")]
    public void Killed_while_the_times_are_noted(string stamps)
    {
        place.Put(".sitegen/output/stamps", stamps);

        AssertNextBuildIsRight(expectNote: false);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Killed_while_replacing_file_by_file(int stepsDone)
    {
        CopyOfNew(".sitegen/output/stage");
        File.Delete(place.In(".sitegen/output/stage/same.html"));
        new Journal(["gone/page.html"], ["fresh/page.html", "index.html", "manifest.json"]).Write(place.In(".sitegen/output/journal"), place.In(".sitegen/output/stage"));
        Action[] steps =
        [
            () => File.Delete(place.In("output/gone/page.html")),
            () => Directory.Delete(place.In("output/gone")),
            () => Directory.CreateDirectory(place.In("output/fresh")),
            () => File.Move(place.In(".sitegen/output/stage/fresh/page.html"), place.In("output/fresh/page.html")),
            () => File.Move(place.In(".sitegen/output/stage/index.html"), place.In("output/index.html"), overwrite: true),
        ];
        foreach (var step in steps.Take(stepsDone))
        {
            step();
        }

        var result = place.MustBuild(New);

        Assert.Equal(OutputChange.None, result.Change);
        AssertIsNew(expectNote: true);
    }

    [Fact]
    public void Killed_while_writing_the_journal()
    {
        CopyOfNew(".sitegen/output/stage");
        place.Put(".sitegen/output/stage/.sitegen", "-gone/pa");

        AssertNextBuildIsRight(expectNote: true);
    }

    [Fact]
    public void File_that_appeared_at_an_old_address_since_the_kill_stays()
    {
        CopyOfNew(".sitegen/output/stage");
        new Journal(["gone/page.html"], ["manifest.json"]).Write(place.In(".sitegen/output/journal"), place.In(".sitegen/output/stage"));
        File.SetLastWriteTimeUtc(place.In(".sitegen/output/journal"), DateTime.UtcNow.AddSeconds(-5));
        place.Put("output/gone/page.html", "my own");

        _ = place.MustBuild(New);

        Assert.Equal("my own", place.Read("gone/page.html"));
    }

    [Fact]
    public void Journal_never_reaches_outside()
    {
        place.Put("precious.txt", "precious");
        place.Put(".sitegen/output/journal", "-../precious.txt\n+../evil.txt\n-/etc/nothing\n");
        place.Put(".sitegen/output/stage/x", "x");
        place.Put(".sitegen/output/evil.txt", "evil");

        _ = place.MustBuild(New);

        Assert.Equal("precious", File.ReadAllText(place.In("precious.txt")));
        Assert.False(File.Exists(place.In("evil.txt")));
    }

    public void Dispose() => place.Dispose();

    private void MakeReady()
    {
        new OldTree(place.In(".sitegen/output/ready")).Create([.. FolderScan.Of(place.Output).Files, .. New.Select(file => file.Item1)]);
        CopyOfNew(".sitegen/output/ready/site");
    }

    private void CopyOfNew(string folder)
    {
        using var other = new Workplace();
        _ = other.MustBuild(New);
        foreach (var file in Directory.EnumerateFiles(other.Output, "*", SearchOption.AllDirectories))
        {
            place.Put($"{folder}/{Path.GetRelativePath(other.Output, file)}", File.ReadAllText(file));
        }
    }

    private void AssertNextBuildIsRight(bool expectNote, params string[] own)
    {
        _ = place.MustBuild(New);
        AssertIsNew(expectNote, own);
    }

    private void AssertIsNew(bool expectNote, params string[] own)
    {
        Assert.Equal(expectNote ? ["SG009"] : [], place.Codes);
        Assert.Equal(New.Select(file => file.Item1).Concat(own).Order(StringComparer.Ordinal), place.Addresses);
        Assert.Equal(own, Verifier.Verify(place.Output, null).Select(found => Path.GetFileName(found.Position.File)));
        Assert.Empty(Directory.EnumerateDirectories(place.State).Select(Path.GetFileName).Except(["previous"]));
        var before = place.Times();
        Assert.Equal(OutputChange.None, place.MustBuild(New).Change);
        Assert.Equal(before, place.Times());
        Assert.Empty(place.Found);
    }
}
