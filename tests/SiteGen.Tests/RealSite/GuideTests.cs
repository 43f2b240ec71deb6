using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Tests.Sheets;
using Xunit;

namespace SiteGen.Tests.RealSite;

/// <summary>
/// What holds of any guide: of the one in this repository, which its publisher may have replaced, and of others that stand for what it may have been
/// replaced by. No other test reads <c>input/</c>.
/// </summary>
public sealed partial class GuideTests
{
    public static TheoryData<string> Guides => [.. Guide.Names];

    [Theory]
    [MemberData(nameof(Guides))]
    public void It_builds_without_an_error(string guide)
    {
        var (sink, result) = Guide.Build(guide);
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Contains("index.html", sink.Addresses);
        Assert.Contains("assets/site.css", sink.Addresses);
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Two_builds_give_the_same_bytes(string guide)
    {
        var (first, second) = (Guide.Build(guide).Sink, Guide.Build(guide).Sink);
        Assert.Equal(first.Addresses, second.Addresses);
        Assert.All(first.Addresses, address => Assert.True(first.Bytes(address)!.AsSpan().SequenceEqual(second.Bytes(address)), address));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Its_links_to_itself_are_relative_and_lead_to_a_file(string guide)
    {
        var (sink, _) = Guide.Build(guide);
        var files = sink.Addresses.ToHashSet(StringComparer.Ordinal);
        foreach (var address in files.Where(address => address.EndsWith(".html", StringComparison.Ordinal) && address != "404.html"))
        {
            var page = new Uri("https://example.org/" + address);
            Assert.All(Link().Matches(sink.Text(address)!).Select(link => link.Groups[1].Value), link =>
            {
                Assert.DoesNotMatch("^(/|https?://example\\.org)", link);
                var target = new Uri(page, link);
                var leaves = target.Scheme != page.Scheme || target.Host != page.Host;
                Assert.True(leaves || files.Contains(Uri.UnescapeDataString(target.AbsolutePath[1..])), $"{address} links to {link}");
            });
        }
    }

    /// <summary>Its publisher may have left some of these outputs out.</summary>
    [Theory]
    [MemberData(nameof(Guides))]
    public void Its_sheets_ask_for_the_same_in_all_outputs(string guide)
    {
        var built = new BuiltSheets([], Guide.Build(guide).Sink);
        Assert.SkipUnless(built.Ids.Any(), "It has no sheets.");
        Assert.SkipUnless(built.Ids.All(id => built.Files.Bytes($"worksheets/{id}-a4.pdf") is not null && built.Files.Bytes($"worksheets/{id}.txt") is not null), "It leaves outputs of its sheets out.");
        Assert.All(built.Ids, id => Agreement.Assert(built, id));
        if (built.Files.Bytes("workbook-a4.pdf") is not null)
        {
            Agreement.AssertWorkbooks(built);
        }
    }

    /// <summary>The names are paths from where a file lies, which only the guide of the repository keeps.</summary>
    [Fact]
    public void A_file_that_names_a_schema_for_the_editor_names_one_that_is_there() => Assert.All(
        Directory.EnumerateFiles(Guide.RealInput, "*.yml", SearchOption.AllDirectories),
        file =>
        {
            var first = File.ReadLines(file).FirstOrDefault() ?? string.Empty;
            const string Mark = "# yaml-language-server: $schema=";
            if (first.StartsWith(Mark, StringComparison.Ordinal) && !first.Contains("://", StringComparison.Ordinal))
            {
                Assert.True(File.Exists(Path.Join(Path.GetDirectoryName(file), first[Mark.Length..])), file);
            }
        });

    /// <summary>Links of the body; canonical and preview addresses must be whole.</summary>
    [GeneratedRegex("<(?:a|img|script)[^>]* (?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();
}
