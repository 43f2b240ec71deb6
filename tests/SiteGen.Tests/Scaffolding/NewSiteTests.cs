using System.Text.RegularExpressions;
using SiteGen.Scaffolding;
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
