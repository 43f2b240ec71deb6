using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Outputs;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.RealSite;

/// <summary>Whatever <c>without:</c> leaves out, alone or with another one: nothing is wrong, and no link leads to it.</summary>
public sealed partial class LeftOutTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = from first in AllOutputs.Names from second in AllOutputs.Names where string.CompareOrdinal(first, second) <= 0 select (first, second);
            return new(pairs);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_guide_does_without_any_output(string first, string second)
    {
        foreach (var guide in (string[])["a new site", "the flagship"])
        {
            var (sink, result) = Guide.Build(guide, $"\nwithout: [{first}, {second}]\n");
            Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
            var files = sink.Addresses.ToHashSet(StringComparer.Ordinal);
            foreach (var address in files.Where(address => address.EndsWith(".html", StringComparison.Ordinal)))
            {
                var page = new Uri("https://example.org/" + address);
                Assert.All(Link().Matches(sink.Text(address)!).Select(link => new Uri(page, link.Groups[1].Value)), target => Assert.True(
                    target.Host != page.Host || files.Contains(Uri.UnescapeDataString(target.AbsolutePath[1..])),
                    $"{guide} without {first} and {second}: {address} leads to {target.AbsolutePath}"));
            }

            Assert.All(Indexed().Matches(sink.Text("search-index.js") ?? string.Empty), entry => Assert.Contains(entry.Groups[1].Value, files));
            Assert.All(Mapped().Matches(sink.Text("sitemap.xml") ?? string.Empty), entry => Assert.Contains(entry.Groups[1].Value.Length == 0 ? "index.html" : entry.Groups[1].Value, files));
        }
    }

    [GeneratedRegex("<[a-z][^>]* (?:href|src)=\"((?!https?:|mailto:|tel:|sms:|data:|#)[^\"#?]+)")]
    private static partial Regex Link();

    [GeneratedRegex("\\[\"([^\"#]+)[^\"]*\",\"")]
    private static partial Regex Indexed();

    [GeneratedRegex("<loc>https://example.org/([^<]*)</loc>")]
    private static partial Regex Mapped();
}
