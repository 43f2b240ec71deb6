using System.Diagnostics;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Writing;
using Xunit;

namespace SiteGen.Tests.Writing;

/// <summary>A small file system in memory, mounted where a test wants it; only where the test may mount.</summary>
public sealed class MountTests : IDisposable
{
    private static readonly (string, string)[] Site = [("index.html", "home"), ("a/page.html", "page")];

    private readonly Workplace place = new();
    private readonly Stack<string> mounted = new();

    [Fact]
    public void Mount_point_is_filled_file_by_file_with_its_state_inside()
    {
        Mount("output", "size=1m");

        Assert.Equal(OutputChange.Replaced, place.MustBuild(Site).Change);
        Assert.Equal(OutputChange.None, place.MustBuild(Site).Change);
        Assert.Equal(OutputChange.Replaced, place.MustBuild(("index.html", "new")).Change);

        Assert.Equal("new", place.Read("index.html"));
        Assert.False(Directory.Exists(place.In("output/a")));
        Assert.False(Directory.Exists(place.In(".sitegen")));
        Assert.Empty(Verifier.Verify(place.Output, null));
    }

    [Fact]
    public void Interrupted_build_on_a_mount_point_is_repaired()
    {
        Mount("output", "size=1m");
        _ = place.MustBuild(Site);
        place.Put("output/.sitegen/output/stage/index.html", "new");
        new Journal(["a/page.html"], ["index.html"]).Write(place.In("output/.sitegen/output/journal"), place.In("output/.sitegen/output/stage"));

        _ = place.MustBuild(("index.html", "new"));

        Assert.Equal(["SG009"], place.Codes);
        Assert.Empty(Verifier.Verify(place.Output, null));
    }

    [Fact]
    public void New_volume_counts_as_empty()
    {
        Mount("output", "size=1m");
        _ = Directory.CreateDirectory(place.In("output/lost+found"));

        Assert.NotNull(place.Build(Site));
        Assert.True(Directory.Exists(place.In("output/lost+found")));
    }

    [Fact]
    public void Mount_inside_the_output_stays_where_it_is()
    {
        _ = place.MustBuild(Site);
        Mount("output/media", "size=1m");
        place.Put("output/media/film.mp4", "film");

        Assert.Equal(OutputChange.Replaced, place.MustBuild(("index.html", "new")).Change);
        Assert.Equal("film", place.Read("media/film.mp4"));
        Unmount();
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.In("output/media")));
    }

    [Fact]
    public void Full_disk_leaves_the_old_site()
    {
        Mount("site", "size=256k");
        var options = place.Options with { Path = place.In("site/output") };
        Assert.NotNull(place.Build(options, Site));

        Assert.Null(place.Build(options, [("index.html", "new"), .. Enumerable.Range(0, 100).Select(i => ($"{i}.html", new string('x', 8192)))]));

        Assert.Equal(["SG006"], place.Codes.Distinct());
        Assert.Equal("home", File.ReadAllText(place.In("site/output/index.html")));
        Assert.Empty(Verifier.Verify(place.In("site/output"), null));
        Assert.NotNull(place.Build(options, ("index.html", "small")));
        Assert.Empty(place.Found);
    }

    [Fact]
    public void Disk_that_fills_up_at_any_file_leaves_the_old_site()
    {
        Mount("site", "nr_inodes=40");
        var options = place.Options with { Path = place.In("site/output") };
        Assert.NotNull(place.Build(options, Site));

        for (var count = 1; count < 40; count++)
        {
            var result = place.Build(options, [.. Enumerable.Range(0, count).Select(i => ($"f{i}/page.html", $"{count}"))]);
            var found = Verifier.Verify(place.In("site/output"), null);
            Assert.Empty(found);
            Assert.Equal(result is null, place.Found.Any(d => d.Severity == Severity.Error));
        }
    }

    [Fact]
    public void Lost_permission_to_write_leaves_the_old_site()
    {
        Mount("site", "size=1m");
        var options = place.Options with { Path = place.In("site/output") };
        Assert.NotNull(place.Build(options, Site));
        var bag = new DiagnosticBag();
        using (var folder = OutputFolder.Open(options, bag))
        {
            folder!.Write("index.html", Encoding.UTF8.GetBytes("new"));
            LosePermission("site");
            Assert.Null(folder.Commit(TestContext.Current.CancellationToken));
        }

        Assert.Contains(bag.Sorted(), found => found.Code == "SG006");
        Assert.Null(place.Build(options, ("index.html", "new")));
        Assert.Equal(["SG006"], place.Codes);
        Assert.Equal("home", File.ReadAllText(place.In("site/output/index.html")));

        Unmount();
        Assert.NotNull(place.Build(options, ("index.html", "new")));
        Assert.Equal(["SG009"], place.Codes);
    }

    public void Dispose()
    {
        while (mounted.Count > 0)
        {
            Unmount();
        }

        place.Dispose();
    }

    private void Mount(string path, string options)
    {
        _ = Directory.CreateDirectory(place.In(path));
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !TryRun("mount", "-t", "tmpfs", "-o", options, "none", place.In(path)))
        {
            Assert.Skip("This needs Linux and the right to mount a file system.");
        }

        mounted.Push(place.In(path));
    }

    /// <summary>A view of the folder that cannot be written covers it; this holds for the system's own user too.</summary>
    private void LosePermission(string path)
    {
        Run("mount", "--bind", place.In(path), place.In(path));
        mounted.Push(place.In(path));
        Run("mount", "-o", "remount,ro,bind", place.In(path));
    }

    private void Unmount() => Run("umount", "-l", mounted.Pop());

    private static void Run(string program, params string[] arguments) => Assert.True(TryRun(program, arguments));

    private static bool TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
