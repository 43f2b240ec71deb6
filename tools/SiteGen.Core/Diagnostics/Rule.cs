namespace SiteGen.Diagnostics;

/// <summary>A kind of finding: its code, how much it matters by default, and its name.</summary>
internal sealed record Rule(string Code, Severity Severity, string Name)
{
    public Diagnostic At(Position position, string message, string? hint = null) =>
        new(Code, Severity, position, message, hint);
}
