namespace SiteGen.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never stops a build, not even a strict one.</summary>
    Note,

    /// <summary>Should be mended; stops a strict build.</summary>
    Warning,

    /// <summary>Must be mended; nothing is published.</summary>
    Error,
}
