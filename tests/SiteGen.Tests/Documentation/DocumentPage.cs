using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Documentation;

/// <summary>A page of tools/docs, by its headings.</summary>
internal sealed partial class DocumentPage(string path)
{
    private readonly string text = Repository.Read(path);

    public string Text => text;

    /// <summary>Every heading below the first, without its signs, in order.</summary>
    public IEnumerable<string> Headings => Heading().Matches(text).Select(heading => heading.Groups[1].Value);

    /// <summary>Headings that are a word of code alone: <c>## `colors`</c>.</summary>
    public IEnumerable<string> WordHeadings => Headings.Where(heading => heading.StartsWith('`')).Select(heading => heading.Trim('`'));

    /// <summary>What stands under a heading, up to the next one.</summary>
    public string Section(string heading)
    {
        var start = text.IndexOf($"# {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{path} has no heading '{heading}'.");
        var next = Heading().Match(text, start + heading.Length + 2);
        return next.Success ? text[start..next.Index] : text[start..];
    }

    /// <summary>The rows of keys under a heading.</summary>
    public IReadOnlyList<KeyRow> Keys(string heading) => [.. KeyLine().Matches(Section(heading)).Select(line => KeyRow.Read(line.Value))];

    /// <summary>The blocks of YAML under a heading.</summary>
    public IReadOnlyList<string> Examples(string heading) => [.. YamlBlock().Matches(Section(heading)).Select(block => block.Groups[1].Value)];

    [GeneratedRegex(@"^##+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `\w+` \|.*$", RegexOptions.Multiline)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^```yaml\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
