using SiteGen.Diagnostics;
using SiteGen.Scaffolding;
using SiteGen.Sites;
using SiteGen.Sources;

namespace SiteGen.Tests.RealSite;

/// <summary>A guide of which nothing is known but that it is one.</summary>
internal static class Guide
{
    /// <summary>The one at the root of this repository, whoever has written it.</summary>
    public const string Real = "this repository";

    private static readonly Dictionary<string, Lazy<SourceTree>> Inputs = new(StringComparer.Ordinal)
    {
        [Real] = new(() => MemorySite.Tree(RealInput, "input")),
        ["a new site"] = new(() => new(StarterSite.Files.Where(file => file.Path.StartsWith("input/", StringComparison.Ordinal))
            .Select(file => new SourceFile(file.Path["input/".Length..], file.Content.ToArray(), file.Path)))),
        ["the flagship"] = new(() => MemorySite.Tree(Repository.Flagship, "input")),
        ["another brand"] = new(() => MemorySite.Tree(Repository.In("tests/SiteGen.Tests/Forks/brand-b/input"), "input")),
        ["rauchfrei"] = new(() => MemorySite.Tree(Repository.In("tests/guides/rauchfrei/input"), "input")),
        ["przeprowadzka"] = new(() => MemorySite.Tree(Repository.In("tests/guides/przeprowadzka/input"), "input")),
    };

    public static IEnumerable<string> Names => Inputs.Keys;

    public static string RealInput => Repository.In("input");

    /// <summary>Builds a guide in memory, with the theme that is published.</summary>
    /// <param name="settings">Written behind those of the guide.</param>
    public static (MemorySink Sink, BuildResult Result) Build(string name, string settings = "")
    {
        var input = Inputs[name].Value;
        if (settings.Length > 0)
        {
            var site = input.Find("site.yml")!;
            input = new(input.Files.Select(file => file == site ? new(site.Path, [.. site.Read(), .. System.Text.Encoding.UTF8.GetBytes(settings)], site.Display) : file));
        }

        var sink = new MemorySink();
        var request = new BuildRequest
        {
            Input = input,
            Theme = SourceFolder.Read(Repository.In("theme"), "theme", new DiagnosticBag()),
            Date = MemorySite.Today,
            Url = new("https://example.org/"),
        };
        return (sink, SiteBuild.Run(request, sink));
    }
}
