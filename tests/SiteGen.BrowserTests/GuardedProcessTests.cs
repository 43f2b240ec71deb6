using System.Diagnostics;
using SiteGen.BrowserTests.Engines;

namespace SiteGen.BrowserTests;

/// <summary>Browsers that stay behind take the machine's memory, run after run.</summary>
public sealed class GuardedProcessTests
{
    [Fact]
    public async Task What_a_guarded_program_has_started_ends_with_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "WebKit, whose programs are guarded, is there on Linux alone.");
        string[] ids;
        using (var guarded = new GuardedProcess([], "sh", "-c", "sleep 600 & echo $$ $!; wait"))
        {
            ids = (await guarded.ReadLineAsync())!.Split(' ');
            Assert.All(ids, id => Assert.True(IsRunning(id)));
        }

        for (var clock = Stopwatch.StartNew(); ids.Any(IsRunning) && clock.ElapsedMilliseconds < Reader.Patience;)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain(ids, IsRunning);
    }

    private static bool IsRunning(string id) => Directory.Exists($"/proc/{id}");
}
