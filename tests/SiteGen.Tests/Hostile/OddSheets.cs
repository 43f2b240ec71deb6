using System.Collections.Immutable;

namespace SiteGen.Tests.Hostile;

/// <summary>
/// A good worksheet for each type of field, and what people make of one: each key left out, there twice, empty, of another type, too long,
/// in other scripts. For the tests, each by itself; for the harness, several at once.
/// </summary>
internal static class OddSheets
{
    private const string Sheet = """
        title: A sheet
        step: first
        purpose: What it is for.
        minutes: 10
        order: 1
        closing: That is all.
        foot: [stop-rule]
        sections:
          - title: A part
            intro: A word before.
            skip: Leave it out.
            new_page: false
            fields:
              - id: before
                type: text
                label: A line before
              - id: odd
                type: {0}
                label: The question
                hint: A hint
                formerly: old
        {1}
              - id: after
                type: text
                label: A line after
            example:
              before: An answer
              odd: {2}
        """;

    private const string Options = """
                options:
                  - id: first
                    label: The first
                  - The second
                  - The third
        """;

    private const string Columns = """
                columns:
                  - id: what
                    label: What
                    width: 4
                  - id: size
                    label: Size
                    type: choice
                    options: [small, large]
                  - id: done
                    label: Done
                    type: tick
                  - id: mark
                    label: Mark
                    type: scale
                    from: 1
                    to: 4
        """;

    /// <summary>The types of fields with their own keys and an answer.</summary>
    private static readonly (string Type, string Keys, string Answer)[] Types =
    [
        ("text", "", "An answer"),
        ("lines", "        lines: 3", "An answer"),
        ("tick", Options, "[first]"),
        ("choice", Options, "first"),
        ("scale", "        ends: [never, always]\n        from: 0\n        to: 10", "4"),
        ("rows", "        rows: 3\n" + Columns, "[{what: This, size: small, done: true, mark: 2}]"),
        ("rows", "        labels: [one, two]\n" + Columns, "[{what: This}]"),
        ("rows", "        rows: 2\n        layout: blocks\n        row_name: Reason\n        sum: mark\n        sum_by: size\n" + Columns, "[{what: This, size: small, mark: 2}]"),
        ("date", "", "2026-11-28"),
        ("compare", "        left: Here\n        right: There\n        question: And now?\n        rows: 3", "{left: [{text: This, weight: 3, tick: true}], question: Yes}"),
        ("week", Columns, "{monday: {what: This}}"),
    ];

    private static readonly string Word = new('w', 300);
    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 700).Select(number => $"word{number}"));

    /// <summary>What a value becomes. A key that is left out or there twice is not among them.</summary>
    public static ImmutableArray<(string How, string Value)> Values { get; } =
    [
        ("empty", ""), ("nothing", "~"), ("no text", "\"\""), ("blanks", "\"  \""), ("nothing to be seen", "\"\\u200B\\u00AD\""), ("an empty list", "[]"), ("an empty group", "{}"),
        ("a list", "[one]"), ("a list of nothing", "[~]"), ("a list of lists", "[[one]]"), ("a group", "{one: two}"),
        ("a text", "some text"), ("a number", "7"), ("zero", "0"), ("less than nothing", "-1"), ("a large number", "99999999999"), ("a fraction", "1.5"), ("a word", "true"), ("a date", "2026-11-22"),
        ("too long", Long), ("a long word", Word),
        ("signs", "\"?! ★ – 😀\""), ("markup", "\"<b onclick='x'>&amp;</b> {{ he }} | `x`\""), ("a brace", "\"{{ nobody }}\""),
        ("Russian", "Что в коробке"), ("Greek", "Τι είναι αυτό"), ("Chinese", "箱子里有什么"), ("Hindi", "डिब्बे में क्या है"), ("Hebrew", "מה יש בקופסה"), ("Arabic", "ماذا في الصندوق"),
        ("too many signs", "\"a\u0301\u0301\u0301\u200B\u200F\uFEFFb\""),
    ];

    /// <summary>What a list of texts becomes.</summary>
    private static readonly ImmutableArray<(string How, string Value)> Lists =
    [
        ("Russian", "[Фургон, Коробки]"), ("Hebrew", "[משאית, קופסאות]"), ("Chinese and Hindi", "[箱子, डिब्बा]"), ("emoji", "[😀, 😐, 😞]"), ("stars", "[★, ★★, ★★★]"), ("long", $"[{Long}, {Word}]"),
        ("one empty", "[one, \"\", three]"), ("one nothing", "[one, ~]"), ("one of lists", "[one, two, [three]]"), ("one twice", "[one, two, two]"), ("many", $"[{string.Join(", ", Enumerable.Range(1, 70).Select(number => $"entry {number}"))}]"),
    ];

    private static readonly string[] ListKeys = ["options", "ends", "labels"];

    /// <summary>Every sheet with one thing changed, and what that is. A line that several sheets share is changed in the first of them, the question in all.</summary>
    public static IEnumerable<(string What, string Yaml)> WithOneChange()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (good, name) in Good())
        {
            yield return ($"{name}, as it should be", good);
            var lines = good.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (Key(lines[i]) is { } key && (changed.Add(lines[i]) || lines[i].EndsWith("The question", StringComparison.Ordinal)))
                {
                    yield return ($"{name}, line {i + 1}, {key} left out", LeaveOut(lines, i));
                    yield return ($"{name}, line {i + 1}, {key} twice", Twice(lines, i));
                    foreach (var (how, value) in ListKeys.Contains(key) ? Values.AddRange(Lists) : Values)
                    {
                        yield return ($"{name}, line {i + 1}, {key}: {how}", Set(lines, i, value));
                    }
                }
            }
        }
    }

    /// <summary>A sheet with one to four things changed.</summary>
    public static string Any(Random random)
    {
        var good = Good().ToList();
        var yaml = good[random.Next(good.Count)].Yaml;
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var lines = yaml.Split('\n');
            var line = random.Next(lines.Length);
            yaml = Key(lines[line]) is null ? yaml : random.Next(6) switch
            {
                0 => LeaveOut(lines, line),
                1 => Twice(lines, line),
                2 when ListKeys.Contains(Key(lines[line])) => Set(lines, line, Lists[random.Next(Lists.Length)].Value),
                _ => Set(lines, line, Values[random.Next(Values.Length)].Value),
            };
        }

        return yaml;
    }

    private static IEnumerable<(string Yaml, string Name)> Good() => Types.Select(type => (
        Sheet.Replace("{0}", type.Type, StringComparison.Ordinal)
            .Replace("{1}\n", type.Keys.Length == 0 ? string.Empty : type.Keys + "\n", StringComparison.Ordinal)
            .Replace("{2}", type.Answer, StringComparison.Ordinal),
        type.Keys.Contains("labels:", StringComparison.Ordinal) ? "rows with labels" : type.Keys.Contains("blocks", StringComparison.Ordinal) ? "rows as blocks" : type.Type));

    /// <summary>The key of a line; null where it has none.</summary>
    private static string? Key(string line)
    {
        var key = line.TrimStart(' ', '-');
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && key[..colon].All(c => char.IsAsciiLetterLower(c) || c == '_') ? key[..colon] : null;
    }

    /// <summary>Where the key of a line begins: behind the dash, where it is the first of its group.</summary>
    private static int Indent(string line) => line.Length - line.TrimStart(' ', '-').Length;

    /// <summary>The first line behind a line and all that is indented below it.</summary>
    private static int End(string[] lines, int at)
    {
        var end = at + 1;
        while (end < lines.Length && lines[end].Length - lines[end].TrimStart(' ').Length > Indent(lines[at]))
        {
            end++;
        }

        return end;
    }

    private static string LeaveOut(string[] lines, int at)
    {
        var end = End(lines, at);
        var rest = lines[end..];
        if (lines[at].TrimStart(' ').StartsWith('-') && rest.Length > 0 && Indent(rest[0]) == Indent(lines[at]) && !rest[0].TrimStart(' ').StartsWith('-'))
        {
            // The next key of the group has the dash now.
            rest[0] = lines[at][..Indent(lines[at])] + rest[0].TrimStart(' ');
        }

        return string.Join('\n', [.. lines[..at], .. rest]);
    }

    private static string Twice(string[] lines, int at)
    {
        var end = End(lines, at);
        var again = lines[at..end];
        again[0] = new string(' ', Indent(again[0])) + again[0].TrimStart(' ', '-');
        return string.Join('\n', [.. lines[..end], .. again, .. lines[end..]]);
    }

    private static string Set(string[] lines, int at, string value) =>
        string.Join('\n', [.. lines[..at], $"{lines[at][..Indent(lines[at])]}{Key(lines[at])}: {value}", .. lines[End(lines, at)..]]);
}
