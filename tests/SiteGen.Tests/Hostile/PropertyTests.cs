using System.Net;
using CsCheck;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>What holds of every text whatever, tried on some thousands. The harness tries a hundred thousand whole sites.</summary>
public sealed class PropertyTests
{
    private static readonly string[] Pieces =
    [
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "<", ">", "\"", "'", "&", "&#", "&lt;", "`", "```\n", "[", "](", ")", "](javascript:alert(1))", "]: javascript:", "![", "*", "**", "_", "~", "^", "==", "{", "}", "{#a", "{onclick=alert(1)}", "{.b}", "{{", "}}", "{{ he }}", "{{ by \"<b>\" \"'\" \"\\\"\" }}", "\\", "\n", "\n\n", "\r\n", "    ", "\t", "- ", "1. ", "> ", "> [!NOTE] ", "# ", "## ", "|", "|-|\n", "[^1]", "[^1]: ", "*[a]: ", "a", "javascript:", "https://a.b/", "www.", ":::", "^^^", "<!--", "-->", "\0", "\u2028", "\uFEFF", "xref:", "--", "...", "on", "style=", "data-exit",
    ];

    private static Gen<string> Any { get; } = Gen.Frequency((1, Gen.String), (3, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat)));

    [Fact]
    public void Yaml_is_read_or_refused_with_its_place()
    {
        var (read, refused) = (0, 0);
        Any.Sample(
            text =>
            {
                var bag = new DiagnosticBag();
                var map = Yaml.ReadMap(text, "input/site.yml", 1, bag);
                var found = bag.Sorted();
                _ = map is null ? Interlocked.Increment(ref refused) : Interlocked.Increment(ref read);
                return (map is null) == found.Any(Refuses) && found.All(one => one.Position is { File: "input/site.yml", Line: > 0, Column: > 0 });
            },
            iter: 5_000);
        Assert.True(read > 50 && refused > 50, $"{read} of the texts were read, and {refused} refused.");

        // Of a file that is read, one value may be lost in a comment and one key be there twice.
        static bool Refuses(Diagnostic one) =>
            one.Code != Rules.LostInComment.Code && !one.Message.EndsWith("is there twice.", StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_safe_stays_below_its_folder()
    {
        var safe = 0;
        Any.Sample(
            text =>
            {
                if (SafeAddress.Problem(text) is not null)
                {
                    return true;
                }

                _ = Interlocked.Increment(ref safe);
                return Path.GetFullPath(Path.Join("/site", text)).StartsWith("/site/", StringComparison.Ordinal);
            },
            iter: 5_000);
        Assert.True(safe > 50, $"Only {safe} of the texts were taken for addresses.");
    }

    [Fact]
    public void A_text_that_is_escaped_holds_no_markup_and_says_what_it_said() => Any.Sample(
        text => Text.Html.Escape(text) is var escaped && !escaped.AsSpan().ContainsAny("<>\"'") && WebUtility.HtmlDecode(escaped) == text,
        iter: 5_000);

    [Fact]
    public void No_body_whatever_runs_where_raw_html_is_off()
    {
        var made = 0;
        var markup = new SafeMarkup(new ForeignSite().With("page.md", "> [!NOTE] a\n> b\n").Build().Drawings);
        Any.Array[12].Sample(
            bodies =>
            {
                var site = new ForeignSite();
                foreach (var (body, i) in bodies.Select((body, i) => (body, i)))
                {
                    site.With($"page-{i}.md", $"---\ntitle: A\ndescription: d\n---\n{body}");
                }

                site.Build();
                var pages = site.Addresses.Where(address => address.StartsWith("page-", StringComparison.Ordinal)).ToList();
                Interlocked.Add(ref made, pages.Count);
                Assert.All(pages, address => Assert.Empty(markup.Faults(site.Text(address))));
            },
            iter: 25);
        Assert.True(made > 100, $"Only {made} pages were made.");
    }
}
