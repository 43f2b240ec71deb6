using System.CommandLine;
using SiteGen.Commands;
using SiteGen.Sites;
using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary>What a person at a terminal sees besides findings: help, and how far a long build is.</summary>
public sealed class TerminalTests
{
    private const int Widest = 160;

    [Fact]
    public void Every_verb_s_help_says_what_it_does_and_shows_examples() => Assert.All(Verbs(CommandLine.Root(), []), path =>
    {
        var run = RealProgram.SiteGen(Path.GetTempPath(), [.. path, "--help"]);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains("Description:", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  sitegen ", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, Widest));
    });

    [Fact]
    public void The_program_s_help_lists_every_verb_in_a_line()
    {
        var run = RealProgram.SiteGen(Path.GetTempPath(), "--help");
        var list = run.Output[run.Output.IndexOf("Commands:", StringComparison.Ordinal)..].TrimEnd().Split('\n')[1..];
        Assert.Equal(CommandLine.Root().Subcommands.Select(verb => verb.Name), list.Select(line => line.Trim().Split(' ')[0]));
    }

    [Fact]
    public void A_long_build_says_how_far_it_is_and_takes_the_line_away()
    {
        using var terminal = new StringWriter();
        var sink = new MemoryList();
        using (var line = new ProgressLine(sink, terminal, TimeSpan.Zero))
        {
            line.Write("a.html", "A"u8);
            line.Write("b.html", "B"u8);
        }

        Assert.Equal(["a.html", "b.html"], sink.Addresses);
        Assert.Equal("\r\e[KFiles so far: 1\r\e[K", terminal.ToString());
    }

    [Fact]
    public void A_short_build_says_nothing_on_its_way()
    {
        using var terminal = new StringWriter();
        using (var line = new ProgressLine(new MemoryList(), terminal, TimeSpan.FromMinutes(1)))
        {
            line.Write("a.html", "A"u8);
        }

        Assert.Empty(terminal.ToString());
    }

    private static IEnumerable<string[]> Verbs(Command command, string[] path) =>
        command.Subcommands.SelectMany(verb => Verbs(verb, [.. path, verb.Name]).Prepend([.. path, verb.Name]));

    private sealed class MemoryList : IFileSink
    {
        public List<string> Addresses { get; } = [];

        public void Write(string address, ReadOnlySpan<byte> content) => Addresses.Add(address);
    }
}
