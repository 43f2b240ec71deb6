using SiteGen.Diagnostics;

namespace SiteGen.Tests;

/// <summary>Every finding has its place: a file, a line and a column. The harness holds the same of what it makes up.</summary>
internal static class Places
{
    /// <summary>All that is about no text: folders, the command line, and what was or is to be written.</summary>
    private static readonly string[] AboutNoText =
    [
        "SG001", // nothing to build: a folder
        "SG006", "SG007", "SG008", "SG009", "SG010", "SG011", "SG012", // the output folder
        "SG013", "SG014", "SG015", "SG016", // a published folder that is verified
        "SG018", // a name on the command line
    ];

    public static bool Has(Diagnostic found) =>
        found.Position is { File: not "", Line: > 0, Column: > 0 } || (AboutNoText.Contains(found.Code) && found.Position is { Line: 0, Column: 0 });

    /// <summary>The findings that have none.</summary>
    public static IEnumerable<string> Missing(IEnumerable<Diagnostic> found) =>
        found.Where(diagnostic => !Has(diagnostic)).Select(diagnostic => $"{diagnostic.Code} at '{diagnostic.Position}': {diagnostic.Message}");
}
