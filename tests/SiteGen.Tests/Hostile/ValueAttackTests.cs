using System.Text.Json;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>One text in every value that content can set, and then every file of the site, in each of its languages.</summary>
public sealed class ValueAttackTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, ValueAttacks.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_stays_a_text_everywhere(int number)
    {
        var site = Attacked(ValueAttacks.All[number]);
        var markup = new SafeMarkup(Attacked("Honest words").Drawings);
        var faults = Pages(site).SelectMany(address => markup.Faults(site.Text(address)).Select(fault => $"{address}: {fault}")).Distinct().Take(20).ToList();
        Assert.True(faults is [], $"{ValueAttacks.All[number]}\n{string.Join('\n', faults)}");
        OtherFiles.HoldSearchIndex(site.Text("search-index.js"));
        OtherFiles.HoldXml(site.Text("feed.xml"));
        OtherFiles.HoldXml(site.Text("sitemap.xml"));
        OtherFiles.HoldJson(site.Text("site.json"));
        OtherFiles.HoldRules(site.Text("_headers"), site.Text("_redirects"));

        // A sheet with a finding is in no output.
        if (Pages(site).Contains("worksheets/sheet.html"))
        {
            OtherFiles.HoldJson(site.Text("worksheets/sheet.json"));
            HoldPdf(site.Bytes("worksheets/sheet-a4.pdf"));
            HoldPdf(site.Bytes("workbook-a4.pdf"));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_of_the_settings_stays_a_text(int number)
    {
        var site = WithSettings(ValueAttacks.All[number]);
        var markup = new SafeMarkup(WithSettings("Honest words").Drawings);
        var faults = Pages(site).SelectMany(address => markup.Faults(site.Text(address)).Select(fault => $"{address}: {fault}")).Distinct().Take(20).ToList();
        Assert.True(faults is [], $"{ValueAttacks.All[number]}\n{string.Join('\n', faults)}");
        OtherFiles.HoldXml(site.Text("feed.xml"));
        OtherFiles.HoldJson(site.Text("site.json"));
    }

    private static IEnumerable<string> Pages(ForeignSite site) => site.Addresses.Where(address => address.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>JSON is YAML.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static ForeignSite WithSettings(string attack)
    {
        var text = Quoted(attack);
        return new ForeignSite("""
            title: TEXT
            tagline: TEXT
            description: TEXT
            author: TEXT
            contact: TEXT
            footer: TEXT
            url: https://example.org/guide/
            source: TEXT
            feed: true
            raw_html: false
            logo: TEXT
            license: {name: TEXT, url: TEXT}
            based_on: {title: TEXT, url: TEXT}
            exit: {url: TEXT, label: TEXT}
            wording: {term: TEXT, short: TEXT}
            menu: [TEXT, about]
            """.Replace("TEXT", text, StringComparison.Ordinal))
            .With("about.md", "---\ntitle: About\ndescription: '{{ ex }} and {{ Term }}'\nupdated: 2026-01-01\n---\n{{ ex }} [{{ ex }}](index.md \"{{ ex }}\") {{ he \"a\" \"b\" }}\n")
            .With("strings/en.yml", $"in_short: {text}\nexit: {text}\ntable_label: {text}\ndirection: {text}\nnote_label: {text}\n")
            .Build();
    }

    private static ForeignSite Attacked(string attack)
    {
        var text = Quoted(attack);
        return new ForeignSite()
            .With("about.md", $"---\ntitle: {text}\ndescription: {text}\nkeywords: [{text}]\ntagline: {text}\nxref: {text}\nupdated: 2026-01-01\nredirect_from: [{text}, old-page]\n---\nText.\n")
            .With("sources.md", "---\ntitle: Sources\ndescription: d\n---\nText.\n")
            .With("safety.md", "---\ntitle: Safety\ndescription: d\n---\nText.\n")
            .With("steps/1-one.md", $"---\ntitle: {text}\ndescription: {text}\nsummary: [{text}]\nchecklist: [{text}]\nworksheets: [sheet]\n---\n## {attack.ReplaceLineEndings(" ")}\n\nText.[^joel]\n")
            .With("steps/2-two.md", $"---\ntitle: Two\ndescription: d\nlayout: {text}\n---\nText.\n")
            .With("worksheets/sheet.yml", Sheet(text))
            .With("worksheets/wrong.yml", $"title: A\npurpose: B\nsections:\n  - fields: [{{id: {text}, type: text, label: l, formerly: [{text}]}}, {{id: e, type: scale, label: l, ends: [a, b]}}]\n    example: {{e: {text}}}\n")
            .With("worksheets/_ids.yml", $"sheet: [{text}]\n")
            .With("data/sources.yml", $"sources:\n  - id: joel\n    short: {text}\n    authors: {text}\n    year: {text}\n    title: {text}\n    journal: {text}\n    volume: {text}\n    pages: {text}\n    doi: {text}\n    pmc: {text}\n    sample: {text}\n    says: {text}\n    not: {text}\n  - id: {text}\n    short: s\n    authors: a\n    year: '2018'\n    says: x\n")
            .With("data/helplines.yml", Helplines(text))
            .With("data/free.yml", $"{text}: [{text}, {{a: {text}}}]\n")
            .Build();
    }

    private static string Sheet(string text) => """
        title: TEXT
        step: one
        purpose: TEXT
        keywords: TEXT
        closing: TEXT
        foot: [stop-rule, helplines]
        sections:
          - title: TEXT
            intro: TEXT
            skip: TEXT
            fields:
              - {id: a, type: text, label: TEXT, hint: TEXT}
              - {id: b, type: lines, label: TEXT}
              - {id: c, type: tick, label: TEXT, options: [{id: x, label: TEXT}, {id: y, label: TEXT}]}
              - {id: d, type: choice, label: TEXT, options: [{id: x, label: TEXT}, TEXT]}
              - {id: e, type: scale, label: TEXT, ends: [TEXT, TEXT]}
              - {id: f, type: rows, label: TEXT, labels: [TEXT, other], columns: [{id: what, label: TEXT}, {id: how, label: TEXT, type: choice, options: [{id: x, label: TEXT}, {id: y, label: y}]}]}
              - {id: g, type: compare, label: TEXT, left: TEXT, right: TEXT, question: TEXT}
              - {id: h, type: week, label: TEXT, columns: [{id: what, label: TEXT}]}
            example: {a: TEXT, b: TEXT, c: [TEXT], d: TEXT, e: 3, f: [{what: TEXT}], h: {monday: {what: TEXT}}}
        """.Replace("TEXT", text, StringComparison.Ordinal);

    private static string Helplines(string text) => """
        countries:
          - code: US
            name: TEXT
            emergency: {numbers: [TEXT], note: TEXT, checked: 2026-11-22, source: TEXT}
            services:
              - {id: one, name: TEXT, region: TEXT, for: TEXT, topics: [TEXT, crisis], phone: TEXT, tty: TEXT, text: TEXT, email: TEXT, web: TEXT, hours: TEXT, note: TEXT, checked: 2026-11-22, source: TEXT}
          - code: TEXT
            name: Other
            services:
              - {id: TEXT, name: n, phone: "1", checked: 2026-11-22, source: https://example.org/}
        """.Replace("TEXT", text, StringComparison.Ordinal);

    private static void HoldPdf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        foreach (var annotation in document.GetPages().SelectMany(page => page.GetAnnotations()))
        {
            if (annotation.Action is { } action)
            {
                Assert.True(action is UriAction or GoToAction, action.Type.ToString());
                Assert.True(action is not UriAction uri || SafeMarkup.IsSafe(uri.Uri));
            }

            Assert.True(annotation.Type is AnnotationType.Link or AnnotationType.Widget);
        }
    }
}
