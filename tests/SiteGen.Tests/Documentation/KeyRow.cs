using System.Text.Json;
using Xunit;

namespace SiteGen.Tests.Documentation;

/// <summary>A key as a page of tools/docs explains it.</summary>
/// <param name="Type">In words: <c>whole number, 1 to 12</c>.</param>
/// <param name="Default">As code where it is a value; <c>**required**</c>, <c>none</c>, or words.</param>
/// <param name="Example">A line of YAML; empty where the page shows whole blocks.</param>
internal sealed record KeyRow(string Key, string Type, string Default, string Meaning, string Example)
{
    public static KeyRow Read(string line)
    {
        var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        Assert.True(cells.Length is 4 or 5, $"A row of keys has four cells, or five: {line}");
        return new(cells[0].Trim('`'), cells[1], cells[2], cells[3], cells.Length == 5 ? cells[4].Trim('`') : string.Empty);
    }

    /// <summary>Holds a table of keys against a group of a schema, both ways.</summary>
    /// <param name="root">The whole schema, for what the group only refers to.</param>
    public static void AssertAgree(IReadOnlyList<KeyRow> rows, JsonElement properties, IReadOnlyCollection<string> required, JsonElement root)
    {
        Assert.Equal(properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal), rows.Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var property = Whole(properties.GetProperty(row.Key), root);
            Assert.Equal($"{row.Key}: {TypeOf(property)}", $"{row.Key}: {row.Type}");
            Assert.Equal($"{row.Key}: {DefaultOf(row, property, required.Contains(row.Key))}", $"{row.Key}: {row.Default}");
            Assert.NotEmpty(row.Meaning);
        });
    }

    /// <summary>The names that a group of a schema requires.</summary>
    public static IReadOnlyCollection<string> RequiredOf(JsonElement group) =>
        group.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];

    private static JsonElement Whole(JsonElement property, JsonElement root) =>
        property.TryGetProperty("$ref", out var reference) ? root.GetProperty("definitions").GetProperty(Last(reference)) : property;

    private static string Last(JsonElement reference) => reference.GetString()!.Split('/')[^1];

    /// <summary>What the schema has decides; where it has no default, the page says in words what happens.</summary>
    private static string DefaultOf(KeyRow row, JsonElement property, bool required) =>
        required ? "**required**"
        : property.TryGetProperty("default", out var value) ? $"`{value.ToString().Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal)}`"
        : row.Default == "**required**" ? "not required"
        : row.Default;

    private static string TypeOf(JsonElement property)
    {
        if (property.TryGetProperty("enum", out var words))
        {
            string[] all = [.. words.EnumerateArray().Select(word => $"`{word}`")];
            return $"{string.Join(", ", all[..^1])} or {all[^1]}";
        }

        if (property.TryGetProperty("oneOf", out var either))
        {
            return either.EnumerateArray().Any(type => type.GetProperty("type").ToString() == "object") ? "text, or group" : "colour, or two";
        }

        if (property.TryGetProperty("const", out _))
        {
            return "word";
        }

        var type = property.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? Either([.. type.EnumerateArray().Select(one => one.GetString()!)]) : type.GetString() switch
        {
            "integer" => $"whole number, {property.GetProperty("minimum")} to {property.GetProperty("maximum")}",
            "boolean" => "true or false",
            "object" => "group",
            "array" => property.GetProperty("items").TryGetProperty("$ref", out var item) ? $"list of {Last(item)}s" : "list",
            _ => TextTypeOf(property),
        };
    }

    private static string Either(string[] types) =>
        !types.Contains("object") ? "text, or list" : types.Contains("array") ? "group, or list" : "group, or false";

    private static string TextTypeOf(JsonElement property)
    {
        var pattern = property.TryGetProperty("pattern", out var found) ? found.GetString()! : string.Empty;
        return pattern switch
        {
            _ when pattern.StartsWith("^https?", StringComparison.Ordinal) => "web address",
            _ when pattern.StartsWith(@"^\d{4}-", StringComparison.Ordinal) => "date",
            _ when pattern.EndsWith("[a-z0-9-]{0,39}$", StringComparison.Ordinal) => "id",
            _ => "text",
        };
    }
}
