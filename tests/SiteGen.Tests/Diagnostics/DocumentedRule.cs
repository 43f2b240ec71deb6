using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Tests.Diagnostics;

/// <summary>A code as its page in tools/docs/rules explains it.</summary>
/// <param name="Head"><c>SG101 error: broken YAML</c>.</param>
/// <param name="What">What it means; why and how to fix it follow.</param>
/// <param name="Files">An example of source files, by path.</param>
/// <param name="Commands">An example of commands; empty where it is another kind.</param>
/// <param name="Print">An example that only shows what is printed; empty where it is another kind.</param>
/// <param name="Page">The page's file name.</param>
internal sealed partial record DocumentedRule(string Page, string Head, string What, string Why, string Fix, ImmutableArray<(string Path, string Text)> Files, string Commands, string Print)
{
    public string Code => Head[..5];

    public string Severity => Head[6..Head.IndexOf(':', StringComparison.Ordinal)];

    public static IReadOnlyDictionary<string, DocumentedRule> All { get; } =
        Directory.EnumerateFiles(Repository.In("tools/docs/rules"), "*.md")
            .Where(file => Path.GetFileName(file) != "README.md")
            .Select(file => Read(Path.GetFileName(file), File.ReadAllText(file)))
            .ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    private static DocumentedRule Read(string page, string section)
    {
        var parts = Parts().Match(section);
        return new(
            page,
            Title().Match(section).Groups[1].Value,
            parts.Groups["what"].Value,
            parts.Groups["why"].Value,
            parts.Groups["fix"].Value,
            [.. FileExample().Matches(section).Select(match => (match.Groups[1].Value, match.Groups[2].Value))],
            Terminal().Match(section).Groups[1].Value,
            Printed().Match(section).Groups[1].Value);
    }

    [GeneratedRegex(@"^# (SG\d{3} (?:error|warning|note): .+)\n")]
    private static partial Regex Title();

    [GeneratedRegex(@"^.*\n\n(?<what>\S[^*]*?)\n\n\*\*Why:\*\*(?<why>[^*]+?)\n\n\*\*Fix:\*\*(?<fix>[^*]+?)\n\n\*\*Example\*\*, ")]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?:\*\*Example\*\*,|and) `(input/[^`]+)`:\n\n```\w+\n(.*?\n)```\n", RegexOptions.Singleline)]
    private static partial Regex FileExample();

    [GeneratedRegex(@"\*\*Example\*\*, in a terminal:\n\n```sh\n(.*?\n)```\n", RegexOptions.Singleline)]
    private static partial Regex Terminal();

    [GeneratedRegex(@"\*\*Example\*\*, as it is printed:\n\n```text\n(.*?\n)```\n", RegexOptions.Singleline)]
    private static partial Regex Printed();
}
