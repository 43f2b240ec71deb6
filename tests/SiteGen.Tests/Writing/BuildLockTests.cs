using SiteGen.Diagnostics;
using SiteGen.Writing;
using Xunit;

namespace SiteGen.Tests.Writing;

public sealed class BuildLockTests : IDisposable
{
    private readonly Workplace place = new();

    [Fact]
    public void Second_build_at_once_ends_and_harms_nothing()
    {
        using var first = OutputFolder.Open(place.Options, new DiagnosticBag());
        first!.Write("index.html", "first"u8);

        Assert.Null(place.Build(("index.html", "second")));
        Assert.Equal(["SG008"], place.Codes);

        Assert.NotNull(first.Commit(TestContext.Current.CancellationToken));
        Assert.Equal("first", place.Read("index.html"));
    }

    [Fact]
    public async Task Second_build_waits_for_the_first()
    {
        var first = OutputFolder.Open(place.Options, new DiagnosticBag());
        var second = Task.Run(() => place.Build(place.Options with { LockTimeout = TimeSpan.FromMinutes(1) }, ("index.html", "second")));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        first!.Dispose();

        Assert.NotNull(await second);
        Assert.Equal("second", place.Read("index.html"));
    }

    [Fact]
    public void Two_names_of_one_folder_are_one_lock()
    {
        _ = place.MustBuild(("index.html", "home"));
        _ = Directory.CreateSymbolicLink(place.In("link"), place.Output);
        using var first = OutputFolder.Open(place.Options, new DiagnosticBag());

        Assert.Null(place.Build(place.Options with { Path = place.In("link") }, ("index.html", "second")));
        Assert.Equal(["SG008"], place.Codes);
    }

    public void Dispose() => place.Dispose();
}
