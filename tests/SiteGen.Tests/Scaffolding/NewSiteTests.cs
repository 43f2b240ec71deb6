using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Scaffolding;
using SiteGen.Tests.Documentation;
using Xunit;

namespace SiteGen.Tests.Scaffolding;

public sealed class NewSiteTests
{
    [Fact]
    public void A_new_site_builds_without_a_finding()
    {
        using var scratch = new ScratchFolder();
        var made = RealProgram.SiteGen(scratch.Path, "new", "site", "moving");
        Assert.Equal(0, made.Code);
        Assert.Equal(StarterSite.Files.Select(file => "moving/" + file.Path), made.Output.TrimEnd().Split('\n'));

        CleanBuild.Assert(scratch.In("moving"));
        Assert.Contains("steps/settle-in.html", scratch.Files("moving/output"));
        Assert.Contains("worksheets/box-list.html", scratch.Files("moving/output"));
    }

    [Fact]
    public void Without_an_address_the_only_finding_is_the_note_that_says_so()
    {
        using var scratch = new ScratchFolder();
        RealProgram.SiteGen(scratch.Path, "new", "site");
        var built = RealProgram.SiteGen(scratch.Path, "build", "--format", "msbuild");
        Assert.Contains("SG109", Assert.Single(CleanBuild.Findings(built)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_our_guide_is_in_a_new_site()
    {
        using var scratch = new ScratchFolder();
        RealProgram.SiteGen(scratch.Path, "new", "site");
        RealProgram.SiteGen(scratch.Path, "build", "--url", "https://example.org/");
        var said = string.Join('\n', scratch.Files("output").Where(file => !file.StartsWith("assets/", StringComparison.Ordinal)).Select(file => Sentences.Normal(scratch.Read("output/" + file))));

        Assert.All((string[])["a second look", "ten honest steps", "boyfriend", "girlfriend", "breakup"], word => Assert.DoesNotContain(word, said, StringComparison.Ordinal));
        var theirs = Sentences.OfFolder(Repository.Flagship);
        Assert.True(theirs.Count > 500);
        theirs.ExceptWith(Sentences.OfFolder(Path.Join(RealProgram.Repository, "theme/strings")));
        Assert.DoesNotContain(theirs, sentence => said.Contains(sentence, StringComparison.Ordinal));
    }

    /// <summary>A guide that asks for everything the theme has words for: helplines, the foot of sheets, two lists, a warning.</summary>
    [Fact]
    public void A_guide_about_something_else_does_not_sound_like_ours()
    {
        var site = new DocumentedSite()
            .With("site.yml", "title: A last cigarette\ndescription: A guide to stopping.\ncountry: US\ndiscreet: false\nmenu: [about, privacy, safety]\n")
            .With("safety.md", "---\ntitle: Whom to call\ndescription: Numbers.\n---\n\n> [!WARNING]\n> Ask a doctor first.\n")
            .With("worksheets/cigarettes.yml", """
                title: Cigarettes
                purpose: To weigh them.
                foot: [helplines, stop-rule]
                sections:
                  - title: Two lists
                    fields:
                      - {id: lists, type: compare, label: For and against, left: For, right: Against}
                """)
            .With("data/helplines.yml", """
                countries:
                  - code: US
                    name: United States
                    emergency: {numbers: ["911"], checked: 2026-11-01, source: https://example.org/}
                    services:
                      - {id: line, name: A line, phone: 1-800-555-0100, web: https://example.org/, checked: 2026-11-01, source: https://example.org/}
                """);
        Assert.DoesNotContain(site.Build(), found => found.Severity != Severity.Note);
        var said = Sentences.Normal(string.Concat(
            ((string[])["index.html", "guide.html", "workbook.html", "safety.html", "search.html", "404.html", "worksheets/index.html", "worksheets/cigarettes.html", "worksheets/cigarettes.txt", "worksheets/cigarettes.json", "search-index.js"])
                .Select(site.Text)));
        Assert.All((string[])["a line 1 800 555 0100", "decides alone", "ask a doctor first"], text => Assert.Contains(text, said, StringComparison.Ordinal));
        Assert.All(
            (string[])["breakup", "dealbreaker", "deal breaker", "partner", "hurt", "court", "feel safe", "one message", "no reply", "a bill", "findahelpline", "traces"],
            word => Assert.DoesNotContain(word, said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_guide_without_the_quiet_exit_has_no_button_no_keys_and_no_script_for_it()
    {
        var site = new DocumentedSite();
        site.Build();
        foreach (var address in (string[])["index.html", "404.html", "steps/settle-in.html", "worksheets/box-list.html", "assets/site.js", "assets/steps.js", "assets/search.js"])
        {
            Assert.DoesNotMatch("(?i)exit|Shift|leaving|wikipedia|class=.quick", site.Text(address)!);
        }

        site.With("site.yml", "title: A guide\n").Build();
        Assert.Contains("data-exit", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("Shift", site.Text("assets/site.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Head_and_foot_lead_where_the_settings_say_and_the_foot_s_text_has_links()
    {
        var site = new DocumentedSite().With("site.yml", """
            title: A guide
            description: A guide.
            discreet: false
            menu: {header: [privacy, worksheets], footer: [about]}
            footer: By [us](about.md#use-it) and [friends](https://example.org/).
            """);
        Assert.DoesNotContain(site.Build(), found => found.Severity == Severity.Error);
        var page = site.Text("steps/settle-in.html")!;
        var head = page[page.IndexOf("<header class=\"cover\">", StringComparison.Ordinal)..page.IndexOf("</header>", StringComparison.Ordinal)];
        Assert.Equal(
            ["../index.html", "../privacy.html", "../worksheets/index.html"],
            Regex.Matches(head, "href=\"([^\"]+)\"").Select(link => link.Groups[1].Value));
        Assert.Contains("""By <a href="../about.html#use-it">us</a> and <a href="https://example.org/" rel="noreferrer">friends</a>.</p>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/about.html#use-it">us</a>""", site.Text("404.html"), StringComparison.Ordinal);
        Assert.Contains("""<a href="worksheets/index.html">""", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("""<a href="../worksheets/index.html" aria-current="true">""", site.Text("worksheets/box-list.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_is_there_is_left_alone()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("input/index.md", "Mine.\n").Write(".gitignore", "mine\n");
        var run = RealProgram.SiteGen(scratch.Path, "new", "site");
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("SG017", run.Error, StringComparison.Ordinal);
        Assert.Equal([".gitignore", "input/index.md"], scratch.Files("."));
        Assert.Equal("Mine.\n", scratch.Read("input/index.md"));
    }
}

/// <summary>Sentences of five words and more, so that two texts can be compared.</summary>
internal static partial class Sentences
{
    private const int FewestWords = 5;

    public static HashSet<string> OfFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".md" or ".yml")
            .SelectMany(file => Ends().Split(LinkTargets().Replace(File.ReadAllText(file), "]")))
            .Select(sentence => Normal(sentence).Trim())
            .Where(sentence => sentence.Split(' ').Length >= FewestWords)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Lower-case words with one space between them; markup and punctuation are gone.</summary>
    public static string Normal(string text) =>
        Breaks().Replace(Tags().Replace(text, " ").Replace("’", "'", StringComparison.Ordinal).ToLowerInvariant(), " ");

    [GeneratedRegex(@"[.!?:\n]\s*")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex LinkTargets();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[^\p{L}\p{N}']+")]
    private static partial Regex Breaks();
}
