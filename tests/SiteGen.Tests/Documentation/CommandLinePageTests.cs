using System.CommandLine;
using System.Text.RegularExpressions;
using SiteGen.Commands;
using Xunit;

namespace SiteGen.Tests.Documentation;

/// <summary>tools/docs/command-line.md has every verb and every option, each with the verbs that take it.</summary>
public sealed partial class CommandLinePageTests
{
    private static readonly string Text = Repository.Read("tools/docs/command-line.md");

    private static readonly RootCommand Root = SiteGen.Commands.CommandLine.Root();

    [Fact]
    public void Every_verb_is_there_and_none_that_is_gone()
    {
        var verbs = Root.Subcommands.SelectMany(verb => verb.Subcommands.Count == 0 ? [verb.Name] : verb.Subcommands.Select(below => $"{verb.Name} {below.Name}"));
        Assert.Equal(verbs.Order(StringComparer.Ordinal), VerbRow().Matches(Text).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_option_is_there_with_the_verbs_that_take_it_and_none_that_is_gone()
    {
        var taken =
            from verb in Root.Subcommands
            from option in verb.Subcommands.Prepend(verb).SelectMany(command => command.Options).Select(option => option.Name).Distinct()
            where option is not "--help"
            select (Option: option, Verb: verb.Name);
        var written =
            from row in OptionRow().Matches(Text)
            from verb in Word().Matches(row.Groups[2].Value)
            select (Option: row.Groups[1].Value, Verb: verb.Groups[1].Value);
        Assert.Equal(taken.Order(), written.Order());
    }

    [GeneratedRegex(@"^\| `([a-z]+(?: [a-z]+)?)(?: \[?[A-Z]+\]?)?` \| ", RegexOptions.Multiline)]
    private static partial Regex VerbRow();

    [GeneratedRegex(@"^\| `(--[a-z-]+)[^`]*` \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex("`([a-z]+)`")]
    private static partial Regex Word();
}
