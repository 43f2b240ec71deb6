using System.Collections.Immutable;

namespace SiteGen.Scaffolding;

/// <summary>The JSON Schemas of what authors write, as they lie in <c>tools/schema/</c>.</summary>
internal static class Schemas
{
    public static ImmutableArray<string> Names { get; } = ["site", "step", "worksheet", "helplines"];

    /// <exception cref="ArgumentException">There is no schema of that name.</exception>
    public static Stream Open(string name) =>
        typeof(Schemas).Assembly.GetManifestResourceStream($"schema/{name}.schema.json")
        ?? throw new ArgumentException($"There is no schema '{name}'.", nameof(name));
}
