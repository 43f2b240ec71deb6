namespace SiteGen.Sites;

/// <summary>The ways to print diagnostics.</summary>
internal static class DiagnosticFormat
{
    /// <summary>For people: with the source line and a caret.</summary>
    public const string Human = "human";

    /// <summary>For build tools and editors, a line each.</summary>
    public const string MsBuild = "msbuild";

    /// <summary>For GitHub Actions: annotations on the changed files.</summary>
    public const string GitHub = "github";

    /// <summary>For programs: one JSON object a line, to standard output.</summary>
    public const string Json = "json";

    public static string[] All { get; } = [Human, MsBuild, GitHub, Json];
}
