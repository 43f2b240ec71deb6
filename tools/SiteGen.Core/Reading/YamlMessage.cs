namespace SiteGen.Reading;

/// <summary>Says in plain words what the YAML parser says in its own.</summary>
internal static class YamlMessage
{
    /// <summary>What stands in every message about tabs.</summary>
    public const string Tab = " tab ";

    private const string Quotes = "Put quotes around the value.";

    /// <summary>A part of the parser's message, what it means, and what to do. The first that fits is taken.</summary>
    private static readonly (string Part, string Plain, string Hint)[] Known =
    [
        (Tab, "a tab indents a line", "Indent with spaces; YAML does not allow tabs."),
        ("multiline plain scalar, found invalid mapping", "the line before is no key with a value", "Write 'key: value', with a space behind the colon."),
        ("found invalid mapping", "a colon followed by a space stands inside a value", "Put quotes around the value, or mend the indentation."),
        ("cannot start any token", "a value cannot begin with this character", Quotes),
        ("value containing disallowed", "a value cannot begin with this character", Quotes),
        ("quoted scalar, found unexpected end of stream", "a quote is opened here and never closed", "Close it at the end of the value."),
        ("double-quoted scalar, found wrong indentation", "a quote is opened here and not closed on its line", "Close it at the end of the value."),
        ("found unknown escape character", "a backslash inside double quotes begins an escape that YAML does not know", "Use single quotes."),
        ("expected hexadecimal number", "a backslash inside double quotes begins an escape that YAML does not know", "Use single quotes."),
        ("expected node content", "a value is missing here, or a bracket before it is not closed", "Write the value, or close the bracket."),
        (
            "did not find expected key",
            "something stands behind a value, or a line is indented by too much or too little",
            "Put quotes around the whole value, or mend the indentation; an apostrophe inside single quotes is written twice."),
        ("expected '-' indicator", "a list and keys are mixed here", "Begin every entry of a list with '- ', all indented alike."),
        ("could not find expected ':'", "a key has no colon", "Write 'key: value', with a space behind the colon."),
    ];

    public static string Plain(string message) => "This is not valid YAML: " + (Find(message)?.Plain ?? Own(message)) + ".";

    public static string? Hint(string message) => Find(message)?.Hint;

    public static bool IsAboutTab(string message) => message.Contains(Tab, StringComparison.Ordinal);

    /// <summary>Whether the parser looked for the end of a list or group in brackets.</summary>
    public static bool IsAboutBrackets(string message) =>
        message.Contains("expected ',' or", StringComparison.OrdinalIgnoreCase)
        || message.Contains("expected node content", StringComparison.OrdinalIgnoreCase);

    private static (string Part, string Plain, string Hint)? Find(string message)
    {
        foreach (var known in Known)
        {
            if (message.Contains(known.Part, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The parser's own words without the place that stands before them.</summary>
    private static string Own(string message)
    {
        var own = message.IndexOf("): ", StringComparison.Ordinal);
        return (own < 0 ? message : message[(own + 3)..]).TrimEnd('.');
    }
}
