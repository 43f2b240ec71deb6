namespace SiteGen.Diagnostics;

/// <summary>A kind of finding: its code, how much it matters by default, and its name.</summary>
internal sealed record Rule(string Code, Severity Severity, string Name)
{
    /// <summary>By the first digit of the code.</summary>
    public RuleArea Area => (RuleArea)(Code["SG".Length] - '0');

    public Diagnostic At(Position position, string message, string? hint = null) =>
        new(Code, Severity, position, message, hint);
}

/// <summary>What a rule is about.</summary>
internal enum RuleArea
{
    /// <summary>Reading and writing files.</summary>
    Files,

    /// <summary>YAML, settings and front matter.</summary>
    Yaml,
    Content,
    Worksheets,
    Theme,

    /// <summary>What would be published.</summary>
    Published,
}
