using Microsoft.Playwright;
using SiteGen.Diagnostics;
using SiteGen.Scaffolding;
using SiteGen.Sites;
using SiteGen.Sources;

namespace SiteGen.BrowserTests.RealSite;

/// <summary>
/// What holds of any guide: of the one in this repository, which its publisher may have replaced, and of others that stand for what it may have been
/// replaced by. No other test here reads <c>input/</c>.
/// </summary>
public sealed class GuideTests(SiteFixture site)
{
    private static readonly Dictionary<string, Func<SourceTree>> Inputs = new(StringComparer.Ordinal)
    {
        ["this repository"] = () => Read(Path.Combine(Repository.Root, "input")),
        ["a new site"] = () => new(StarterSite.Files.Where(file => file.Path.StartsWith("input/", StringComparison.Ordinal))
            .Select(file => new SourceFile(file.Path["input/".Length..], file.Content.ToArray(), file.Path))),
        ["another brand"] = () => Read(Path.Combine(Repository.Root, "tests/SiteGen.Tests/Forks/brand-b/input")),
        ["rauchfrei"] = () => Read(Path.Combine(Repository.Root, "tests/guides/rauchfrei/input")),
        ["przeprowadzka"] = () => Read(Path.Combine(Repository.Root, "tests/guides/przeprowadzka/input")),
    };

    // Pixels: a phone, and the text of a sheet of A4.
    private static readonly (Media Media, int Width)[] Ways = [(Media.Screen, 360), (Media.Print, 718)];

    public static TheoryData<string> Guides => [.. Inputs.Keys];

    [BrowserTheory]
    [MemberData(nameof(Guides))]
    public async Task Every_page_opens_without_a_complaint_and_breaks_no_rule_of_accessibility(string guide)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-guide-").FullName;
        try
        {
            var result = SiteBuild.Run(SiteFixture.Request(Inputs[guide]()), new FolderSink(folder));
            Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
            var pages = SiteFixture.PagesOf(folder);
            Assert.Contains("index.html", pages);
            await using var server = await StaticServer.StartAsync(folder);
            await using var visit = await Visit.BeginAsync(site, new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
            var faults = new List<string>();
            // A page that only leads to another address is gone before anybody reads it.
            foreach (var page in pages.Where(page => !IsTheFlagships(folder, page) && !File.ReadAllText(Path.Combine(folder, page)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)))
            {
                await visit.Page.GotoAsync(server.Url + page);
                faults.AddRange((await Axe.FaultsAsync(visit.Page)).Select(fault => $"{page}, {fault}"));
            }

            Assert.Empty(faults);
            Assert.Empty(visit.Complaints);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Guides))]
    public async Task Nothing_sticks_out_of_a_phone_or_of_the_paper(string guide)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-guide-").FullName;
        try
        {
            SiteBuild.Run(SiteFixture.Request(Inputs[guide]()), new FolderSink(folder));
            await using var server = await StaticServer.StartAsync(folder);
            await using var visit = await Visit.BeginAsync(site);
            var found = new List<string>();
            foreach (var page in SiteFixture.PagesOf(folder))
            {
                await visit.Page.GotoAsync(server.Url + page);
                foreach (var (media, width) in Ways)
                {
                    await visit.Page.EmulateMediaAsync(new() { Media = media });
                    await visit.Page.SetViewportSizeAsync(width, 720);
                    var sticking = await visit.Page.EvaluateAsync<string[]>(FitTests.SticksOut, new { percent = 100, direction = "ltr" });
                    found.AddRange(sticking.Select(element => $"{page}, {media}: {element}"));
                }
            }

            Assert.NotEmpty(SiteFixture.PagesOf(folder));
            Assert.Empty(found);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SourceTree Read(string folder)
    {
        var bag = new DiagnosticBag();
        var tree = SourceFolder.Read(folder, "input", bag);
        Assert.DoesNotContain(bag.Sorted(), found => found.Severity == Severity.Error);
        return tree;
    }

    // A page of the same bytes with the same styles, scripts and pictures has been looked at, where our guide was.
    private bool IsTheFlagships(string folder, string page) =>
        Same(folder, page) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
            .Where(file => Path.GetExtension(file) is ".css" or ".js" or ".svg" or ".png" or ".jpg" or ".webp").All(file => Same(folder, file));

    private bool Same(string folder, string file) =>
        File.Exists(Path.Combine(site.Folder, file)) && File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(site.Folder, file)));
}
