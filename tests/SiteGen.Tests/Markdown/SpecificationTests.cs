using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Markdown;

/// <summary>The examples of CommonMark and of GitHub's extensions become what their specifications say, but for a list of differences with their reasons.</summary>
public sealed class SpecificationTests
{
    private const string Folder = "tests/SiteGen.Tests/Specifications/";

    private sealed record Example(int Number, string Section, string Markdown, string Html);

    [Theory]
    [InlineData("commonmark", "commonmark-0.31.2.jsonl")]
    [InlineData("gfm", "gfm-0.29.jsonl")]
    public void Every_example_becomes_what_it_should_but_for_those_with_a_reason(string name, string file)
    {
        var examples = File.ReadLines(Repository.In(Folder + file)).Select(Read).ToList();
        var reasons = Reasons(name);
        var made = Made(examples);
        var differing = examples.Where(example => PlainHtml.Of(example.Html) != PlainHtml.Of(made(example.Number))).ToList();
        if (Environment.GetEnvironmentVariable("SHOW") == "1")
        {
            foreach (var example in differing.Where(example => !reasons.ContainsKey(example.Number)))
            {
                Console.WriteLine($"{name} {example.Number} ({example.Section})\n{example.Markdown}--- expected\n{PlainHtml.Of(example.Html)}\n--- made\n{PlainHtml.Of(made(example.Number))}\n");
            }
        }

        Assert.Equal(reasons.Keys.Order(), differing.Select(example => example.Number).Order());
        Assert.All(reasons.Values, reason => Assert.True(reason.Length > 10, $"No reason: {reason}"));
    }

    /// <summary>What a renderer did before, for another page, leaves nothing behind.</summary>
    [Fact]
    public void A_text_is_the_same_whichever_was_made_before_it()
    {
        var examples = File.ReadLines(Repository.In(Folder + "commonmark-0.31.2.jsonl")).Select(Read).ToList();
        var first = Made(examples);
        var backwards = Made(examples.ConvertAll(example => example with { Number = 1_000 - example.Number }));
        Assert.All(examples, example => Assert.Equal(first(example.Number), backwards(1_000 - example.Number)));
    }

    private static Example Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string key) => json.RootElement.GetProperty(key).GetString()!;
        return new(json.RootElement.GetProperty("number").GetInt32(), Text("section"), Text("markdown"), Text("html"));
    }

    /// <summary>Number and reason of each difference.</summary>
    private static Dictionary<int, string> Reasons(string name) =>
        Repository.Read(Folder + "differences.txt").Split('\n')
            .Where(line => line.StartsWith(name + " ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', 3))
            .ToDictionary(parts => int.Parse(parts[1].TrimEnd(':'), CultureInfo.InvariantCulture), parts => parts[2]);

    /// <summary>The text of a page for each example, all of one site that has every file that they link to.</summary>
    private static Func<int, string> Made(List<Example> examples)
    {
        // In English quotation marks would be curled.
        var site = new MemorySite().With("site.yml", "language: de\n").With("index.md", "Start");
        foreach (var address in examples.SelectMany(example => PlainHtml.Addresses(example.Html)).Distinct(StringComparer.Ordinal))
        {
            site.With(address, "x");
        }

        foreach (var example in examples)
        {
            site.With($"example-{example.Number}.md", $"---\ntitle: Example\ndescription: Of a specification.\n---\n{example.Markdown}");
        }

        site.Build(new()
        {
            Input = SourceTree.Empty,
            Theme = new([Template("pages/home.html", "x"), Template("pages/article.html", "{{ page.body }}"), Template("layouts/default.html", "{{ content }}")]),
            Date = MemorySite.Today,
        });
        return number => site.Text($"example-{number}.html");
    }

    private static SourceFile Template(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
