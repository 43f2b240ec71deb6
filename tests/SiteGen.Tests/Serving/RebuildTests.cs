using System.Text;
using CsCheck;
using SiteGen.Diagnostics;
using SiteGen.Serving;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Serving;

/// <summary>Whatever was edited before, and however it failed: what is built in memory is what a clean build gives.</summary>
public sealed class RebuildTests
{
    private static readonly string[] Good =
    [
        "input/index.md|---\ntitle: Home\ndescription: One.\n---\n\n[About](about.md) and [first](steps/01-a.md#part).\n",
        "input/index.md|---\ntitle: House\ndescription: Two.\n---\n\n[About](about.md), {{ he }}.\n",
        "input/about.md|---\ntitle: About\ndescription: Three.\nxref: us\n---\n\n[Home](index.md)\n",
        "input/about.md|---\ntitle: Us\ndescription: Four.\nredirect_from: [we]\n---\n\n[Home](xref:index)\n",
        "input/steps/01-a.md|---\ntitle: First\ndescription: Five.\nworksheets: [week]\n---\n\n## Part\n\nText.\n",
        "input/steps/01-a.md|---\ntitle: Start\ndescription: Six.\n---\n\n## Part\n\n![cup](../cup.png)\n",
        "input/steps/02-b.md|---\ntitle: Second\ndescription: Seven.\n---\n\nText.\n",
        "input/worksheets/week.yml|title: Week\npurpose: x\nstep: a\nsections:\n  - title: Days\n    fields:\n      - {id: note, type: text, label: A note}\n",
        "input/site.yml|title: A guide\nurl: https://example.org/\nwording: {pronouns: she}\nwithout: [worksheet-pdf]\n",
        "input/site.yml|title: A guide\nmenu: [about]\nwithout: [worksheet-pdf, search]\n",
        "input/cup.png|not really a picture",
        "input/_headers|/*\n  X-One: 1\n",
        "input/_directory.yml|description: For all.\n",
        "input/_theme/styles/base.css|body { margin: 0 }\n",
        "input/_theme/partials/body.html|{{ page.body }}<p>Own</p>\n",
    ];

    private static readonly string[] Bad =
    [
        "input/index.md|---\ntitle: [\n---\n",
        "input/about.md|---\ntitle: About\n",
        "input/steps/02-b.md|---\ntitle: Second\n---\n\n[Nowhere](nowhere.md)\n",
        "input/worksheets/week.yml|title: Week\nsections: none\n",
        "input/site.yml|title: 'A guide\n",
        "input/_theme/layouts/default.html|{{ nothing.here }}",
        "input/_theme/layouts/default.html|{{ if }}",
    ];

    /// <summary>Writes some text, deletes a file, or visits a page, so that it is built before all others.</summary>
    private static readonly Gen<string> Edit = Gen.Frequency(
        (6, One(Good)),
        (2, One(Bad)),
        (2, One([.. Good.Concat(Bad).Select(Path).Distinct().Select(path => $"delete {path}")])),
        (1, One(["visit index.html", "visit steps/a.html", "visit 404.html"])));

    [Fact]
    public void Any_edits_give_what_a_clean_build_gives() => Edit.List[1, 12].Sample(Follow, iter: 40);

    private static Gen<string> One(string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static void Follow(List<string> edits)
    {
        var live = new LiveSite();
        var workshop = new Workshop(live);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var pending = new HashSet<string>(StringComparer.Ordinal);
        var good = default(MemorySink);
        foreach (var edit in Good.Concat(edits))
        {
            if (edit.StartsWith("visit ", StringComparison.Ordinal))
            {
                _ = live.Open(edit["visit ".Length..]);
                continue;
            }

            Apply(edit, files);
            pending.Add(Path(edit));
            var bag = new DiagnosticBag();
            var result = workshop.Build(Request(files), bag, pending, CancellationToken.None);
            var clean = new MemorySink();
            var expected = SiteBuild.Run(Request(files), clean);
            Assert.Equal(Places(expected), Places(result));
            if (expected.Succeeded)
            {
                good = clean;
                pending.Clear();
                AssertSame(clean, live.Shown.Site!);
            }

            if (good is not null)
            {
                AssertSame(good, workshop.Good!);
            }
        }
    }

    /// <summary>Of a template that fails on every page, a few pages are named: whichever were first.</summary>
    private static IEnumerable<(string, Position)> Places(BuildResult result) =>
        result.Diagnostics.Select(found => (found.Code, found.Position)).Distinct();

    private static void AssertSame(MemorySink clean, ServedSite site)
    {
        Assert.Equal(clean.Addresses, site.Addresses.Order(StringComparer.Ordinal));
        Assert.All(clean.Addresses, address => Assert.True(site.Find(address)!.Bytes.Span.SequenceEqual(clean.Bytes(address)), $"{address} differs."));
    }

    private static void Apply(string edit, Dictionary<string, string> files)
    {
        if (edit.StartsWith("delete ", StringComparison.Ordinal))
        {
            files.Remove(Path(edit));
        }
        else
        {
            files[Path(edit)] = edit[(edit.IndexOf('|', StringComparison.Ordinal) + 1)..];
        }
    }

    private static string Path(string edit) => edit.StartsWith("delete ", StringComparison.Ordinal) ? edit["delete ".Length..] : edit.Split('|')[0];

    private static BuildRequest Request(Dictionary<string, string> files) => new()
    {
        Input = new(files.Select(file => new SourceFile(file.Key["input/".Length..], Encoding.UTF8.GetBytes(file.Value), file.Key))),
        Theme = MemorySite.Theme,
        Date = MemorySite.Today,
    };
}
