using System.Text.RegularExpressions;
using SiteGen.Tests.Scaffolding;
using UglyToad.PdfPig;
using Xunit;

namespace SiteGen.Tests.Forks;

/// <summary>
/// Another publisher's guide in another language, with its own colours, pronouns, sheets and three files in place of the
/// theme's: nothing of ours is left in it.
/// </summary>
public sealed partial class BrandTests : IDisposable
{
    private readonly ScratchFolder fork = new();

    public BrandTests()
    {
        fork.CopyFromRepository("tests/SiteGen.Tests/Forks/brand-b/input", "input").CopyFromRepository("theme");
        Built = RealProgram.SiteGen(fork.Path, "build", "--format", "msbuild");
    }

    private RunResult Built { get; }

    public void Dispose() => fork.Dispose();

    [Fact]
    public void It_builds_without_a_finding()
    {
        Assert.Equal([], CleanBuild.Findings(Built));
        Assert.Equal(0, Built.Code);
    }

    [Fact]
    public void Nothing_of_our_guide_is_in_it()
    {
        var ours = Sentences.OfFolder(Repository.Flagship);
        var theirs = string.Join('\n', Texts().Select(text => Sentences.Normal(text.Text)));
        Assert.DoesNotContain(ours, sentence => theirs.Contains(sentence, StringComparison.Ordinal));
        Assert.All(
            (string[])["a second look", "boyfriend", "girlfriend", "wikipedia", "cc by"],
            word => Assert.DoesNotContain(word, theirs, StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_of_the_english_interface_is_in_it()
    {
        var english = File.ReadAllLines(Path.Join(RealProgram.Repository, "theme/strings/en.yml"))
            .Select(line => line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && line[0] != ' ' ? line[(colon + 2)..].Trim('"') : string.Empty)
            .Where(text => text.Contains(' ', StringComparison.Ordinal) && !text.Contains('{', StringComparison.Ordinal))
            .Select(text => Sentences.Normal(text).Trim());
        var theirs = string.Join('\n', Texts().Select(text => Sentences.Normal(text.Text)));
        Assert.DoesNotContain(english, text => text.Contains(' ', StringComparison.Ordinal) && theirs.Contains($" {text} ", StringComparison.Ordinal));
        Assert.All(Texts(), text => Assert.DoesNotMatch(EnglishPronoun(), text.Text));
    }

    [Fact]
    public void Its_own_title_contact_licence_and_words_are_in_it()
    {
        var home = fork.Read("output/index.html");
        Assert.Contains("lang=\"de\"", home, StringComparison.Ordinal);
        Assert.All(
            (string[])["Klartext im Büro", "mailto:post@nordtor.example", "Beratungsstelle Nordtor", "CC0 1.0", "https://wetter.example/", "Zum Wetter", "images/nordtor.svg", "Gefördert von niemandem."],
            text => Assert.Contains(text, home, StringComparison.Ordinal));
        Assert.Contains("Sie wollen mit ihr reden", home, StringComparison.Ordinal);
        Assert.Contains("Bitten Sie sie um eine halbe Stunde.", fork.Read("output/steps/reden.html"), StringComparison.Ordinal);
        Assert.Contains("Was sagen Sie ihr zuerst?", fork.Read("output/worksheets/erster-satz.txt"), StringComparison.Ordinal);
        Assert.Contains("<title>Klartext im Büro</title>", fork.Read("output/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_colours_end_the_styles_and_ours_are_in_no_page()
    {
        Assert.Contains("--thread:light-dark(#0f6b58,#7fd1b9);}", fork.Read("output/assets/site.css"), StringComparison.Ordinal);
        Assert.Contains("--measure:32rem", fork.Read("output/assets/site.css"), StringComparison.Ordinal);
        Assert.All(Texts(), text => Assert.DoesNotMatch("(?i)#(faf6ec|ad1f3e|1c479b)", text.Text));
    }

    private IEnumerable<(string File, string Text)> Texts() =>
        fork.Files("output").Where(file => !file.StartsWith("assets/", StringComparison.Ordinal)).Select(file => (file, Path.GetExtension(file) switch
        {
            ".pdf" => Pdf(fork.In("output/" + file)),
            ".html" or ".txt" or ".json" or ".js" or ".xml" or "" => fork.Read("output/" + file),
            _ => string.Empty,
        }));

    private static string Pdf(string path)
    {
        using var document = PdfDocument.Open(path);
        return string.Join('\n', document.GetPages().Select(page => page.Text));
    }

    [GeneratedRegex(@"(?<![\w-])(he|him|his|himself|she|hers|herself|they|them|their|theirs|themself)(?![\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishPronoun();
}
