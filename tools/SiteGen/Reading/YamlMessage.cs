namespace SiteGen.Reading;

/// <summary>Says in plain words what the YAML parser says in its own.</summary>
internal static class YamlMessage
{
    public static string Plain(string message)
    {
        if (message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase))
        {
            return "This is not valid YAML: a colon followed by a space stands inside a value.";
        }

        if (message.Contains("found character that cannot start any token", StringComparison.OrdinalIgnoreCase))
        {
            return "This is not valid YAML: a value cannot begin with this character.";
        }

        var own = message.IndexOf("): ", StringComparison.Ordinal);
        return "This is not valid YAML: " + (own < 0 ? message : message[(own + 3)..]).TrimEnd('.') + ".";
    }

    public static string? Hint(string message, string line)
    {
        if (line.Contains('\t', StringComparison.Ordinal))
        {
            return "Indent with spaces; YAML does not allow tabs.";
        }

        if (message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase))
        {
            return "Put quotes around the value, or mend the indentation.";
        }

        return message.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase) ? "Put quotes around the value." : null;
    }
}
