using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>
/// Takes typed values out of one or more groups of keys, nearest first, and reports what has the wrong type.
/// What was asked for is what is known: <see cref="ReportUnknownKeys"/> reports every other key of the nearest group.
/// </summary>
internal sealed class KeyReader(ImmutableArray<YamlMap> maps, DiagnosticBag bag, Wording? wording = null)
{
    /// <summary>Keys whose texts are names of things, so that quotes around one are none of it.</summary>
    private static readonly FrozenSet<string> NameKeys = FrozenSet.ToFrozenSet(
        [
            "title", "language", "country", "url", "contact", "menu", "header", "home", "logo", "source", "without", "term", "short", "name", "layout", "xref", "worksheets",
            "redirect_from", "destination_path", "destination_file_name", "destination_extension", "step", "foot", "id", "type", "code",
        ],
        StringComparer.Ordinal);

    private readonly List<string> asked = [];

    public KeyReader(YamlMap map, DiagnosticBag bag, Wording? wording = null)
        : this([map], bag, wording)
    {
    }

    /// <summary>Every key that was asked for, in that order.</summary>
    public IReadOnlyList<string> Known => asked;

    public DiagnosticBag Bag => bag;

    public Wording? Wording => wording;

    /// <summary>Where the nearest group begins.</summary>
    public Position Start => maps[0].Position;

    /// <summary>The value of a key in the nearest group that has it; null where none has, or where it is empty.</summary>
    public YamlNode? Node(string key)
    {
        asked.Add(key);
        foreach (var map in maps)
        {
            if (map.Find(key) is { } entry)
            {
                return entry.Value is YamlScalar { IsNull: true } ? null : NameKeys.Contains(key) ? Straight(entry.Value) : entry.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the nearest group has a key, without asking for it.</summary>
    public bool HasNearest(string key) => maps[0].Find(key) is not null;

    public Position At(string key)
    {
        foreach (var map in maps)
        {
            if (map.Find(key) is { } entry)
            {
                return entry.Value.Position;
            }
        }

        return Start;
    }

    public string? Text(string key) => Node(key) is { } node ? TextOf(node, key) : null;

    public string RequiredText(string key, string example)
    {
        if (Node(key) is not { } node)
        {
            bag.Report(Rules.MissingKey, Start, $"The key '{key}' is missing.", $"Add a line like '{key}: {example}'.");
            return string.Empty;
        }

        if (node is YamlScalar scalar && IsBlank(scalar.Text))
        {
            bag.Report(Rules.MissingKey, node.Position, $"The key '{key}' is empty.", $"Write it like '{key}: {example}'.");
            return string.Empty;
        }

        return TextOf(node, key) ?? string.Empty;
    }

    /// <summary>One text or a list of texts.</summary>
    public ImmutableArray<Located<string>> Texts(string key)
    {
        var node = Node(key);
        if (node is null)
        {
            return [];
        }

        var items = node is YamlList list ? list.Items : [node];
        return
        [
            .. items.Where(item => item is not YamlScalar { IsNull: true })
                .Select(item => new Located<string>(TextOf(item, key) ?? string.Empty, item.Position))
                .Where(item => item.Value.Length > 0),
        ];
    }

    public bool Bool(string key, bool otherwise)
    {
        if (Unquoted(key) is not { } node)
        {
            return otherwise;
        }

        switch (node is YamlScalar scalar ? scalar.Text.ToLowerInvariant() : null)
        {
            case "true" or "yes" or "on":
                return true;
            case "false" or "no" or "off":
                return false;
            default:
                bag.Report(Rules.WrongType, node.Position, $"'{key}' is true or false.", $"Write '{key}: true' or '{key}: false'.");
                return otherwise;
        }
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public int Int(string key, int otherwise, int least, int most)
    {
        if (Unquoted(key) is not { } node)
        {
            return otherwise;
        }

        if (node is YamlScalar scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        bag.Report(
            Rules.WrongType,
            node.Position,
            $"'{key}' is a whole number from {least} to {most}.",
            $"Write digits only, as in '{key}: {Math.Clamp(1, least, most)}'.");
        return otherwise;
    }

    /// <summary>A day, with or without a time: <c>2026-11-22</c>. A time without an offset is UTC.</summary>
    public DateTimeOffset? Date(string key)
    {
        if (Unquoted(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && Dates.TryRead(scalar.Text, out var date))
        {
            return date;
        }

        bag.Report(Rules.WrongType, node.Position, $"'{key}' is a date: year, month and day.", $"Write it like '{key}: 2026-11-22'.");
        return null;
    }

    /// <summary>One of a fixed list of words.</summary>
    public string? Choice(string key, string? otherwise, params ReadOnlySpan<string> allowed)
    {
        if (Unquoted(key) is not { } node)
        {
            return otherwise;
        }

        var text = (node as YamlScalar)?.Text ?? string.Empty;
        foreach (var word in allowed)
        {
            if (YamlKey.Same(word, text))
            {
                return word;
            }
        }

        string[] words = [.. allowed];
        bag.Report(
            Rules.WrongType,
            node.Position,
            $"'{key}' is one of: {string.Join(", ", words)}.",
            Suggestion.DidYouMean(text, words) ?? $"For example: '{key}: {words[0]}'.");
        return otherwise;
    }

    /// <summary>A group of keys below a key; null where there is none.</summary>
    public KeyReader? Group(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMap map:
                return new(map, bag, wording);
            case var node:
                bag.Report(
                    Rules.WrongType,
                    node.Position,
                    $"'{key}' is a group of keys, found {node.Kind}.",
                    "Write its keys on lines of their own below it, indented.");
                return null;
        }
    }

    /// <summary>A list of groups of keys.</summary>
    public ImmutableArray<KeyReader> Groups(string key) =>
    [
        .. List(key).Select(item => item is YamlMap map ? new KeyReader(map, bag, wording) : NotAGroup(item, key)).OfType<KeyReader>(),
    ];

    public ImmutableArray<YamlNode> List(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case var node:
                bag.Report(
                    Rules.WrongType,
                    node.Position,
                    $"'{key}' is a list (lines that begin with '- '), found {node.Kind}.",
                    "Write each entry on a line of its own, behind '- '.");
                return [];
        }
    }

    /// <summary>The keys of the nearest group, for groups whose keys are free.</summary>
    public IEnumerable<(string Key, Position Position)> KeysOfNearest() => maps[0].Entries.Select(entry => (entry.Key, entry.Position));

    /// <summary>The text of a single value, its wording words in place.</summary>
    public string? TextOf(YamlNode node, string key)
    {
        if (node is not YamlScalar scalar)
        {
            bag.Report(
                Rules.WrongType,
                node.Position,
                $"'{key}' is a text, found {node.Kind}.",
                node is YamlMap ? "Put quotes around the text." : $"Write one text on the line of '{key}'.");
            return null;
        }

        var text = wording is null ? scalar.Text : Typography.Curl(WordingText.Expand(scalar.Text, wording, scalar.Braces, bag));
        return IsBlank(text) ? string.Empty : text;
    }

    /// <summary>Whether nothing of a text can be seen.</summary>
    public static bool IsBlank(string text) =>
        text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>Reports the keys of the nearest group that nobody asked for.</summary>
    /// <param name="alsoKnown">Keys that another reader asks for.</param>
    /// <param name="elsewhere">What other programs call keys that are known here.</param>
    public void ReportUnknownKeys(
        Rule rule, string what, IReadOnlyCollection<string>? alsoKnown = null, IReadOnlyDictionary<string, string>? elsewhere = null)
    {
        var known = asked.Concat(alsoKnown ?? []).Distinct().ToList();
        YamlEntry? before = null;
        foreach (var entry in maps[0].Entries)
        {
            if (!known.Exists(key => YamlKey.Same(key, entry.Key)))
            {
                bag.Report(
                    rule,
                    entry.Position,
                    $"'{entry.Key}' is not a key of {what}.",
                    CutAtComma(before, entry)
                        ?? (elsewhere?.GetValueOrDefault(entry.Key) is { } here ? $"Here it is called '{here}'." : null)
                        ?? Suggestion.DidYouMean(entry.Key, known) ?? $"The keys are: {string.Join(", ", known)}.");
            }

            before = entry;
        }
    }

    /// <summary>Between braces a comma ends a value; the rest of it is read as a key without one, on the same line.</summary>
    private static string? CutAtComma(YamlEntry? before, YamlEntry rest) =>
        before?.Value is YamlScalar { Plain: true } text && rest.Value is YamlScalar { IsNull: true, Text: "" } && text.Position.Line == rest.Position.Line
            ? $"A text with a comma in it needs quotes: {before.Key}: \"{text.Text}, {rest.Key}\"."
            : null;

    /// <summary>The value of a key that is no text.</summary>
    private YamlNode? Unquoted(string key) => Node(key) is { } node ? Straight(node) : null;

    /// <summary>A value, or a list of them, without curly quotes around it, which are reported.</summary>
    private YamlNode Straight(YamlNode node)
    {
        if (node is YamlList list)
        {
            return list with { Items = [.. list.Items.Select(Straight)] };
        }

        if (node is not YamlScalar { IsInCurlyQuotes: true } scalar)
        {
            return node;
        }

        var inner = scalar.Text[1..^1].Trim();
        bag.Report(
            Rules.BrokenYaml,
            scalar.Position,
            "These are curly quotes: to YAML they are a part of the value.",
            $"Write \"{inner}\", with straight quotes; or put straight ones around them, if they are meant.");
        return scalar with { Text = inner };
    }

    private KeyReader? NotAGroup(YamlNode node, string key)
    {
        bag.Report(
            Rules.WrongType,
            node.Position,
            $"Each entry of '{key}' is a group of keys, found {node.Kind}.",
            "Write its keys behind '- ', each as 'key: value'.");
        return null;
    }
}
