using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests;

/// <summary>The frozen copy of our guide.</summary>
public sealed partial class FlagshipTests
{
    [Fact]
    public void It_builds_without_a_finding_and_without_the_compiler()
    {
        var (sink, result) = Build();
        Assert.Empty(result.Diagnostics);
        Assert.True(result.Pages > 25);
        Assert.NotEmpty(sink.Addresses);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var (first, second) = (Build().Sink, Build().Sink);
        Assert.Equal(first.Addresses, second.Addresses);
        Assert.All(first.Addresses, address => Assert.Equal(SHA256.HashData(first.Bytes(address)!), SHA256.HashData(second.Bytes(address)!)));
    }

    [Fact]
    public void Links_inside_the_site_are_relative()
    {
        var (sink, _) = Build();
        foreach (var address in sink.Addresses.Where(address => address.EndsWith(".html", StringComparison.Ordinal) && address != "404.html"))
        {
            Assert.All(Link().Matches(sink.Text(address)!), link => Assert.DoesNotMatch("^(/|https?://example\\.org)", link.Groups[1].Value));
        }
    }

    [Fact]
    public void Its_pages_read_at_grade_six_on_average_and_none_above_eight()
    {
        var grades = Build().Result.Grades;
        Assert.True(grades.Count >= 15);
        Assert.True(grades.Values.Average() <= 6);
        Assert.All(grades.Values, grade => Assert.True(grade <= 8));
    }

    private static (MemorySink Sink, BuildResult Result) Build()
    {
        var bag = new DiagnosticBag();
        var sink = new MemorySink();
        var result = SiteBuild.Run(
            new()
            {
                Input = SourceFolder.Read(Repository.Flagship, "input", bag),
                Theme = SourceFolder.Read(Repository.In("theme"), "theme", bag),
                Date = MemorySite.Today,
                Url = new("https://example.org/"),
            },
            sink,
            TestContext.Current.CancellationToken);
        return (sink, result);
    }

    /// <summary>Links of the body; canonical and preview addresses must be whole.</summary>
    [GeneratedRegex("<(?:a|img|script)[^>]* (?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();
}
