using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Writing;
using Xunit;

namespace SiteGen.Tests.Writing;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly (string, string)[] Site = [("index.html", "home"), ("steps/why.html", "why"), ("a/b/c.css", "css")];

    private readonly Workplace place = new();

    [Fact]
    public void First_build_creates_the_folder_in_one_step()
    {
        var result = place.MustBuild(Site);

        Assert.Equal((OutputChange.Created, 3, 3, 0), (result.Change, result.Files, result.Written, result.Removed));
        Assert.Equal(["a/b/c.css", "index.html", "steps/why.html"], place.Addresses);
        Assert.Equal("why", place.Read("steps/why.html"));
    }

    [Fact]
    public void Build_before_its_commit_shows_nothing()
    {
        using var folder = OutputFolder.Open(place.Options, new DiagnosticBag());
        folder!.Write("index.html", "home"u8);

        Assert.False(Directory.Exists(place.Output));
    }

    [Fact]
    public void Abandoned_build_leaves_the_old_site_and_no_leftovers()
    {
        _ = place.MustBuild(Site);
        var before = place.Times();
        using (var folder = OutputFolder.Open(place.Options, new DiagnosticBag()))
        {
            folder!.Write("index.html", "new home"u8);
        }

        Assert.Equal(before.Remove(place.State), place.Times().Remove(place.State));
    }

    [Fact]
    public void Cancelled_commit_leaves_the_old_site()
    {
        _ = place.MustBuild(Site);
        using var folder = OutputFolder.Open(place.Options, new DiagnosticBag());
        folder!.Write("index.html", "new home"u8);

        Assert.Throws<OperationCanceledException>(() => folder.Commit(new CancellationToken(canceled: true)));
        Assert.Equal("home", place.Read("index.html"));
    }

    [Fact]
    public void Second_build_with_nothing_changed_writes_nothing()
    {
        _ = place.MustBuild(Site);
        var before = place.Times();

        var result = place.MustBuild(Site);

        Assert.Equal((OutputChange.None, 0), (result.Change, result.Written));
        Assert.Equal(before, place.Times());
    }

    [Fact]
    public void Changed_file_is_new_and_the_others_keep_their_times()
    {
        _ = place.MustBuild(Site);
        var before = place.Times();

        var result = place.MustBuild(("index.html", "new home"), Site[1], Site[2]);

        Assert.Equal((OutputChange.Exchanged, 1, 0), (result.Change, result.Written, result.Removed));
        Assert.Equal("new home", place.Read("index.html"));
        Assert.Equal(before[place.In("output/steps/why.html")], place.Times()[place.In("output/steps/why.html")]);
    }

    [Fact]
    public void Page_that_is_gone_goes_with_its_folder()
    {
        _ = place.MustBuild(Site);

        var result = place.MustBuild(Site[0], Site[1]);

        Assert.Equal(1, result.Removed);
        Assert.False(Directory.Exists(place.In("output/a")));
    }

    [Fact]
    public void Old_site_stays_for_those_who_have_it_open_until_the_next_change()
    {
        _ = place.MustBuild(Site);
        _ = place.MustBuild(("index.html", "second"), Site[1]);
        Assert.Equal("home", File.ReadAllText(place.In(".sitegen/output/previous/site/index.html")));
        Assert.Equal("css", File.ReadAllText(place.In(".sitegen/output/previous/site/a/b/c.css")));

        _ = place.MustBuild(("index.html", "third"));
        Assert.Equal("second", File.ReadAllText(place.In(".sitegen/output/previous/site/index.html")));
        Assert.False(File.Exists(place.In(".sitegen/output/previous/site/a/b/c.css")));
    }

    [Fact]
    public void Deleted_file_comes_back()
    {
        _ = place.MustBuild(Site);
        File.Delete(place.In("output/index.html"));

        Assert.Equal(1, place.MustBuild(Site).Written);
        Assert.Equal("home", place.Read("index.html"));
    }

    [Fact]
    public void Deleted_output_folder_comes_back_whole()
    {
        _ = place.MustBuild(Site);
        Directory.Delete(place.Output, recursive: true);

        Assert.Equal(OutputChange.Created, place.MustBuild(Site).Change);
        Assert.Equal(3, place.Addresses.Count());
    }

    [Fact]
    public void Lost_state_folder_costs_a_look_at_the_files_and_no_more()
    {
        _ = place.MustBuild(Site);
        Directory.Delete(place.In(".sitegen"), recursive: true);
        var before = place.Times("output");

        Assert.Equal(OutputChange.None, place.MustBuild(Site).Change);
        Assert.Equal(before, place.Times("output"));
        var after = place.Times();
        _ = place.MustBuild(Site);
        Assert.Equal(after, place.Times());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void File_becomes_a_folder_and_back(bool inPlace)
    {
        var options = place.Options with { InPlace = inPlace };
        Assert.NotNull(place.Build(options, ("a", "file")));
        Assert.NotNull(place.Build(options, ("a/b/c.html", "page")));
        Assert.Equal("page", place.Read("a/b/c.html"));

        Assert.NotNull(place.Build(options, ("a", "file")));
        Assert.Equal(["a"], place.Addresses);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Commit_name_alone_changes_the_manifest_alone(bool inPlace)
    {
        _ = place.MustBuild(Site);
        var before = place.Times("output");

        var result = place.Build(place.Options with { Commit = "abc", InPlace = inPlace }, Site);

        Assert.Equal(0, result!.Written);
        Assert.Contains("\"commit\":\"abc\"", place.Read("manifest.json"), StringComparison.Ordinal);
        Assert.Equal(before[place.In("output/index.html")], place.Times()[place.In("output/index.html")]);
    }

    [Fact]
    public void In_place_build_moves_no_folder()
    {
        var options = place.Options with { InPlace = true };
        _ = place.Build(options, Site);
        var before = place.Times("output");

        var result = place.Build(options, ("index.html", "new home"), ("new/page.html", "new"), Site[1]);

        Assert.Equal((OutputChange.Replaced, 2, 1), (result!.Change, result.Written, result.Removed));
        Assert.Equal(["index.html", "new/page.html", "steps/why.html"], place.Addresses);
        Assert.Equal(before[place.In("output/steps")], place.Times()[place.In("output/steps")]);
        Assert.False(Directory.Exists(place.In("output/a")));
        Assert.Equal([".gitignore", "lock", "stamps"], Directory.EnumerateFiles(place.In(".sitegen"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Many_threads_write_one_site()
    {
        using (var folder = OutputFolder.Open(place.Options, new DiagnosticBag()))
        {
            Parallel.For(0, 2_000, i => folder!.Write($"f{i % 50}/g{i % 7}/{i}.html", Encoding.UTF8.GetBytes($"page {i}")));
            Assert.Equal(2_000, folder!.Commit(TestContext.Current.CancellationToken)!.Files);
        }

        Assert.Empty(Verifier.Verify(place.Output, null));
        Assert.Equal("page 1234", place.Read("f34/g2/1234.html"));
    }

    [Fact]
    public void Two_outputs_beside_each_other_share_nothing()
    {
        _ = place.MustBuild(Site);
        using var held = OutputFolder.Open(place.Options, new DiagnosticBag());

        Assert.NotNull(place.Build(place.Options with { Path = place.In("other") }, ("index.html", "other")));
        Assert.Equal("home", place.Read("index.html"));
    }

    [Fact]
    public void Same_address_twice_is_the_callers_mistake()
    {
        using var folder = OutputFolder.Open(place.Options, new DiagnosticBag());
        folder!.Write("index.html", "a"u8);

        Assert.Throws<ArgumentException>(() => folder.Write("index.html", "b"u8));
    }

    [Fact]
    public void Unsafe_address_publishes_nothing()
    {
        _ = place.MustBuild(Site);

        Assert.Null(place.Build(("index.html", "new home"), ("../evil.html", "evil")));
        Assert.Equal(["SG005"], place.Codes);
        Assert.Equal("home", place.Read("index.html"));
        Assert.False(File.Exists(place.In("evil.html")));
    }

    [Fact]
    public void Folder_is_current_for_the_same_inputs_until_somebody_touches_it()
    {
        var options = place.Options with { Inputs = ContentHash.Of("inputs"u8) };
        Assert.False(IsCurrent(options));
        Assert.NotNull(place.Build(options, Site));
        Assert.True(IsCurrent(options));
        Assert.False(IsCurrent(options with { Inputs = ContentHash.Of("others"u8) }));
        Assert.False(IsCurrent(options with { Inputs = null }));
        Assert.False(IsCurrent(options with { Commit = "abc" }));
        Assert.False(IsCurrent(options with { Version = "2.0.0" }));

        place.Put("output/index.html", "HOME");
        Assert.False(IsCurrent(options));
        Assert.NotNull(place.Build(options, Site));
        Assert.True(IsCurrent(options));

        File.Delete(place.In("output/index.html"));
        Assert.False(IsCurrent(options));
    }

    [Fact]
    public void Folder_is_current_for_other_inputs_that_gave_the_same_site()
    {
        var options = place.Options with { Inputs = ContentHash.Of("inputs"u8) };
        Assert.NotNull(place.Build(options, Site));
        Assert.Equal(OutputChange.None, place.Build(options with { Inputs = ContentHash.Of("touched"u8) }, Site)!.Change);

        Assert.True(IsCurrent(options with { Inputs = ContentHash.Of("touched"u8) }));
        Assert.False(IsCurrent(options));
    }

    [Fact]
    public void What_a_build_found_is_said_again_by_one_that_is_skipped()
    {
        var options = place.Options with { Inputs = ContentHash.Of("inputs"u8) };
        Diagnostic[] found = [Rules.PageWeight.At(new("input/a.md", 3, 7), "Heavy.", "Split it."), Rules.HelplineOld.At(Position.None, "Old.")];
        using (var folder = OutputFolder.Open(options, new DiagnosticBag()))
        {
            folder!.Write("index.html", "home"u8);
            Assert.NotNull(folder.Commit(TestContext.Current.CancellationToken, found));
        }

        var said = new DiagnosticBag();
        using (var folder = OutputFolder.Open(options, said))
        {
            Assert.True(folder!.IsCurrent());
        }

        Assert.Equal(found.OrderBy(diagnostic => diagnostic.Severity), said.Sorted());
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbled")]
    public void A_folder_whose_findings_are_lost_is_built_again(string findings)
    {
        var options = place.Options with { Inputs = ContentHash.Of("inputs"u8) };
        using (var folder = OutputFolder.Open(options, new DiagnosticBag()))
        {
            folder!.Write("index.html", "home"u8);
            Assert.NotNull(folder.Commit(TestContext.Current.CancellationToken, Rules.PageWeight.At(new("input/a.md"), "Heavy.")));
        }

        Assert.True(IsCurrent(options));
        File.WriteAllText(place.In(".sitegen/output/findings"), findings);
        Assert.False(IsCurrent(options));
    }

    [Fact]
    public void Empty_site_is_a_site()
    {
        Assert.NotNull(place.MustBuild());
        Assert.Empty(Verifier.Verify(place.Output, null));
    }

    [Fact]
    public void Output_folder_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        _ = place.MustBuild(Site);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.SetGroup;
        File.SetUnixFileMode(place.Output, Mode);

        _ = place.MustBuild(("index.html", "new home"));

        Assert.Equal(Mode, File.GetUnixFileMode(place.Output));
    }

    public void Dispose() => place.Dispose();

    private static bool IsCurrent(OutputFolderOptions options)
    {
        using var folder = OutputFolder.Open(options, new DiagnosticBag());
        return folder!.IsCurrent();
    }
}
