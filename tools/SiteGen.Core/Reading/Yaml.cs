using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Reading;

/// <summary>
/// Reads YAML (and so JSON) into nodes with positions. Anchors, aliases, tags, repeated keys and deep nesting are refused:
/// they are how a small file becomes a large one, and no content needs them.
/// </summary>
internal sealed class Yaml
{
    private const int DeepestNesting = 32;

    /// <summary>In one file, keys not counted. The helplines of fifty countries have a tenth of it.</summary>
    private const int MostValues = 50_000;

    private readonly Parser parser;
    private readonly string file;
    private readonly int firstLine;
    private readonly string text;
    private readonly DiagnosticBag bag;

    /// <summary>The brackets around what is being read.</summary>
    private readonly Stack<Bracket> brackets = [];

    private int values;

    private Yaml(string text, string file, int firstLine, DiagnosticBag bag)
    {
        parser = new Parser(new StringReader(text));
        this.bag = bag;
        this.text = text;
        this.file = file;
        this.firstLine = firstLine;
    }

    /// <summary>Reads one YAML document that must be a group of keys; an empty one is an empty group.</summary>
    /// <param name="firstLine">The 1-based line of the file at which the text begins.</param>
    /// <returns>Null where the text is not valid; that has been reported.</returns>
    public static YamlMap? ReadMap(string text, string file, int firstLine, DiagnosticBag bag)
    {
        try
        {
            return Map(text, file, firstLine, bag);
        }
        catch (YamlProblem problem)
        {
            Report(problem, bag);
            return null;
        }
    }

    /// <summary>
    /// Reads as <see cref="ReadMap"/> does; but where the text is not valid, each of its outermost keys is read by itself, so that
    /// every mistake is found in one run. What cannot be read is left out.
    /// </summary>
    public static YamlMap ReadParts(string text, string file, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        try
        {
            var whole = Map(text, file, 1, found);
            foreach (var finding in found.Sorted())
            {
                bag.Report(finding);
            }

            return whole;
        }
        catch (YamlProblem problem)
        {
            return YamlParts.Read(text, file, problem, bag);
        }
    }

    /// <exception cref="YamlProblem">The text is not valid.</exception>
    internal static YamlMap Map(string text, string file, int firstLine, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return YamlMap.Empty(new(file, firstLine, 1));
        }

        return new Yaml(text, file, firstLine, bag).Document() switch
        {
            YamlMap map => map,
            YamlScalar { IsNull: true } nothing => YamlMap.Empty(nothing.Position),
            var node => throw new YamlProblem(node.Position, $"Expected keys with values (key: value), found {node.Kind}."),
        };
    }

    internal static void Report(YamlProblem problem, DiagnosticBag bag) => bag.Report(Rules.BrokenYaml, problem.Position, problem.Message, problem.Hint);

    private YamlNode Document()
    {
        Next();
        Next();
        if (parser.Current is StreamEnd)
        {
            return YamlMap.Empty(new(file, firstLine, 1));
        }

        Next();
        var node = Node(0);
        Next();
        Next();
        if (parser.Current is not StreamEnd)
        {
            throw new YamlProblem(Here(), "A second YAML document begins here; one file holds one.", "Remove the line '---'.");
        }

        return node;
    }

    /// <summary>Reads the value at the current event; afterwards the current event is its last one.</summary>
    private YamlNode Node(int depth)
    {
        var position = Here();
        if (++values > MostValues)
        {
            throw new YamlProblem(position, $"This file holds more than {MostValues} values.", "Split it.");
        }

        if (depth > DeepestNesting)
        {
            throw new YamlProblem(position, $"Values are nested more than {DeepestNesting} deep.");
        }

        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
        {
            throw new YamlProblem(position, "Anchors (&name) and aliases (*name) are not read.", "Write the value out, or put quotes around it.");
        }

        if (parser.Current is NodeEvent { Tag.IsEmpty: false })
        {
            throw new YamlProblem(position, "Tags (!name) are not read.", "Remove the tag, or put quotes around the value.");
        }

        return parser.Current switch
        {
            Scalar scalar => Text(scalar, position),
            SequenceStart { Style: SequenceStyle.Flow } => Within(new(position, '[', ']', "list"), () => List(position, depth)),
            MappingStart { Style: MappingStyle.Flow } => Within(new(position, '{', '}', "group"), () => Map(position, depth)),
            SequenceStart => List(position, depth),
            MappingStart => Map(position, depth),
            _ => throw new YamlProblem(position, "A value is missing here."),
        };
    }

    private YamlNode Within(Bracket bracket, Func<YamlNode> read)
    {
        brackets.Push(bracket);
        var node = read();
        brackets.Pop();
        return node;
    }

    private YamlScalar Text(Scalar scalar, Position position)
    {
        var plain = scalar.Style == ScalarStyle.Plain;
        if (plain && (scalar.Value.StartsWith("=>", StringComparison.Ordinal) || scalar.Value.StartsWith("->", StringComparison.Ordinal)))
        {
            throw new YamlProblem(
                position,
                "A value that begins with '=>' or '->' is C# code in Statiq; SiteGen runs no code from content.",
                "Write the value itself, or quote it if it is text.");
        }

        if (Unprintable(scalar.Value) is { } sign)
        {
            throw new YamlProblem(position, $"This value holds the character U+{(int)sign:X4}, which cannot be printed.", "Remove the escape that makes it.");
        }

        if (plain)
        {
            ReportComment(scalar);
        }

        var start = Math.Min((int)scalar.Start.Index, text.Length);
        var source = new TextSpan(start, Math.Clamp((int)scalar.End.Index, start, text.Length) - start);
        return new(position, scalar.Value, plain)
        {
            Source = source,
            Braces = scalar.Value.Contains("{{", StringComparison.Ordinal) ? Braces(scalar, text.Substring(source.Start, source.Length)) : [],
        };
    }

    /// <summary>A number sign behind a space begins a comment, also where it was meant: <c>pen: #1c479b</c>, <c>title: We are #1</c>.</summary>
    private void ReportComment(Scalar scalar)
    {
        var end = Math.Min((int)scalar.End.Index, text.Length);
        var sign = end;
        while (sign < text.Length && text[sign] is ' ' or '\t')
        {
            sign++;
        }

        if (sign == end || sign + 1 >= text.Length || text[sign] != '#' || char.IsWhiteSpace(text[sign + 1]) || text[sign + 1] == '#')
        {
            return;
        }

        var comment = text[sign..].Split('\n', 2)[0].Trim();
        bag.Report(
            Rules.LostInComment,
            new(file, (int)scalar.End.Line + firstLine - 1, (int)scalar.End.Column + sign - end),
            $"YAML takes '{comment}' for a comment, so that it is no part of the value.",
            $"Write \"{(scalar.Value.Length == 0 ? comment : scalar.Value + " " + comment)}\", with quotes; or put a space behind '#', if it is a comment.");
    }

    /// <summary>The first character that no file of a site may hold, be it HTML, XML or JSON; only escapes make them in YAML.</summary>
    private static char? Unprintable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if ((c < ' ' && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                return c;
            }
        }

        return null;
    }

    private ImmutableArray<Position> Braces(Scalar scalar, string source) => WordingText.Braces(source, offset =>
    {
        var before = source.AsSpan(0, offset);
        var lines = before.Count('\n');
        var column = lines == 0 ? (int)scalar.Start.Column + offset : offset - before.LastIndexOf('\n');
        return new(file, (int)scalar.Start.Line + lines + firstLine - 1, column);
    });

    private YamlList List(Position position, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (Next(); parser.Current is not SequenceEnd; Next())
        {
            items.Add(Node(depth + 1));
        }

        return new(position, items.DrainToImmutable());
    }

    private YamlMap Map(Position position, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new DistinctKeys(bag);
        for (Next(); parser.Current is not MappingEnd; Next())
        {
            var keyPosition = Here();
            if (parser.Current is not Scalar key)
            {
                throw new YamlProblem(keyPosition, "A key must be a plain word.", QuotesHint(position));
            }

            if (Unprintable(key.Value) is { } sign)
            {
                throw new YamlProblem(
                    keyPosition,
                    $"This key holds the character U+{(int)sign:X4}, which cannot be printed.",
                    "Remove the escape that makes it.");
            }

            Next();
            var entry = new YamlEntry(key.Value, keyPosition, Node(depth + 1));
            if (keys.Add(entry))
            {
                entries.Add(entry);
            }
        }

        return new(position, entries.DrainToImmutable());
    }

    /// <summary><c>title: {{ ex }}</c> without quotes is a map of a map to YAML, which helps nobody.</summary>
    private string? QuotesHint(Position position)
    {
        var line = Line(position);
        var from = Math.Clamp(position.Column - 1, 0, line.Length);
        return line.AsSpan(from).StartsWith("{{") ? "A value that begins with '{{' needs quotes around it." : null;
    }

    private void Next()
    {
        try
        {
            if (!parser.MoveNext())
            {
                throw new YamlProblem(Here(), "The file ends in the middle of a value.");
            }
        }
        catch (YamlException failure)
        {
            var tab = Tab(failure);
            if (tab is null && CurlyQuote(Place(failure.Start)) is { } curly)
            {
                throw curly;
            }

            var message = tab is null ? failure.Message : YamlMessage.Tab;
            if (tab is null && YamlMessage.IsAboutBrackets(message) && Unclosed(Place(failure.Start)) is { } problem)
            {
                throw problem;
            }

            throw new YamlProblem(tab ?? Place(failure.Start), YamlMessage.Plain(message), YamlMessage.Hint(message));
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser throws these for some broken input, without a position.
            throw Unclosed(Here()) ?? new YamlProblem(Here(), "This is not valid YAML: a bracket, a quote or a comma is missing near here.");
        }
    }

    /// <summary>What is wrong where a value on the line begins with a quote that a word processor made; null where none does.</summary>
    private YamlProblem? CurlyQuote(Position stopped)
    {
        var line = Line(stopped);
        var before = line.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon : line.IndexOf("- ", StringComparison.Ordinal);
        var quote = line.AsSpan().IndexOfAny(YamlScalar.CurlyQuotes);
        return before < 0 || quote <= before || !string.IsNullOrWhiteSpace(line[(before + 1)..quote])
            ? null
            : new(
                stopped with { Column = quote + 1 },
                "This is not valid YAML: these are curly quotes, and YAML knows straight ones only.",
                "Write straight quotes around the whole value.");
    }

    /// <summary>What is wrong between brackets: the closing one is missing, or something is where reading stopped; null outside of brackets.</summary>
    private YamlProblem? Unclosed(Position stopped)
    {
        if (!brackets.TryPeek(out var bracket))
        {
            return null;
        }

        var inside = Rest(bracket.Place, bracket.Place);
        var comment = inside.IndexOf(" #", StringComparison.Ordinal);
        if (comment >= 0 && !inside.AsSpan(0, comment).ContainsAny('"', '\''))
        {
            return new(
                bracket.Place with { Column = bracket.Place.Column + comment + 2 },
                $"This is not valid YAML: a comment begins here, before this {bracket.Kind} is closed.",
                "Put quotes around what begins with a number sign.");
        }

        var isClosed = Rest(stopped, bracket.Place).Contains(bracket.Close, StringComparison.Ordinal);
        return isClosed
            ? new(
                stopped,
                $"This is not valid YAML: in this {bracket.Kind}, a comma or a quote is missing.",
                "Write a comma between two entries, and quotes around one that holds a comma, a colon, a bracket or a number sign.")
            : new(bracket.Place, $"This is not valid YAML: this '{bracket.Open}' is not closed.", $"Write '{bracket.Close}' at the end of the {bracket.Kind}.");
    }

    /// <summary>The rest of a line, behind another place where that is on the line too.</summary>
    private string Rest(Position position, Position after)
    {
        var line = Line(position);
        return line[(position.Line == after.Line ? Math.Clamp(after.Column, 0, line.Length) : 0)..];
    }

    private string Line(Position position) => text.Split('\n').ElementAtOrDefault(position.Line - firstLine) ?? string.Empty;

    /// <summary>The first tab that indents a line, where the parser stumbled over one. Its own place is where the group begins.</summary>
    private Position? Tab(YamlException failure)
    {
        var lines = text.Split('\n');
        var from = Math.Max(0, (int)failure.Start.Line - 1);
        var to = YamlMessage.IsAboutTab(failure.Message) ? lines.Length : Math.Min(lines.Length, from + 1);
        for (var i = from; i < to; i++)
        {
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[i][..tab]))
            {
                return new(file, firstLine + i, tab + 1);
            }
        }

        return null;
    }

    private Position Here() => parser.Current is { } current ? Place(current.Start) : new(file, firstLine, 1);

    private sealed record Bracket(Position Place, char Open, char Close, string Kind);

    private Position Place(Mark mark) => new(file, Math.Max(1, (int)mark.Line) + firstLine - 1, Math.Max(1, (int)mark.Column));
}
