using System.Text.Json;
using SiteGen.Scaffolding;

namespace SiteGen.Tests.Scaffolding;

/// <summary>A schema as the program holds it, or a part of one.</summary>
internal sealed class Schema(JsonElement node)
{
    public JsonElement Node => node;

    public static Schema Of(string name)
    {
        using var stream = Schemas.Open(name);
        using var document = JsonDocument.Parse(stream);
        return new(document.RootElement.Clone());
    }

    public SortedSet<string> Properties => new(node.GetProperty("properties").EnumerateObject().Select(property => property.Name), StringComparer.Ordinal);

    public Schema At(params ReadOnlySpan<string> path)
    {
        var found = node;
        foreach (var part in path)
        {
            found = found.GetProperty(part);
        }

        return new(found);
    }

    /// <summary>The key whose value tells the alternatives of a list apart: <c>type</c>.</summary>
    public string Type => node.GetProperty("properties").GetProperty("type").GetProperty("const").GetString()!;

    public IEnumerable<Schema> Alternatives => node.GetProperty("oneOf").EnumerateArray().Select(alternative => new Schema(alternative));

    /// <summary>Every part that describes a group of keys, this one among them.</summary>
    public IEnumerable<(string Path, JsonElement Property)> AllProperties() => Walk(node, string.Empty);

    private static IEnumerable<(string Path, JsonElement Property)> Walk(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(item => Walk(item, path));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var own = element.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(property => ($"{path}/{property.Name}", property.Value))
            : [];
        return own.Concat(element.EnumerateObject().SelectMany(member => Walk(member.Value, $"{path}/{member.Name}")));
    }
}
