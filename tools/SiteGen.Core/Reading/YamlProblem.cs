using SiteGen.Diagnostics;

namespace SiteGen.Reading;

/// <summary>Ends the reading of one YAML text; caught where that text's reading began.</summary>
internal sealed class YamlProblem(Position position, string message, string? hint = null) : Exception(message)
{
    public Position Position { get; } = position;

    public string? Hint { get; } = hint;
}
