using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen;

/// <summary>What one build found and made.</summary>
public sealed record BuildResult
{
    /// <summary>Notes, then warnings, then errors, each by place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Where the site is on its host: <c>/</c>, or a folder as in <c>/guide/</c>.</summary>
    public string Root { get; init; } = "/";

    /// <summary>HTML files that were made.</summary>
    public int Pages { get; init; }

    /// <summary>Files of every kind that were made.</summary>
    public int Files { get; init; }

    /// <summary>US school grade of each page that is English and long enough to tell, by address.</summary>
    public ImmutableSortedDictionary<string, double> Grades { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Whether nothing stands against publishing what was made.</summary>
    public bool Succeeded => !Errors.Any();

    /// <summary>Whether there are errors, and all of them are in the settings.</summary>
    public bool SettingsFailed => !Succeeded && Errors.All(error => error.Position.File == SettingsFile);

    /// <summary>Every address that was made, or would have been if <c>without:</c> did not leave it out.</summary>
    internal IReadOnlySet<string> Addresses { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The settings, as diagnostics name them.</summary>
    internal string? SettingsFile { get; init; }

    private IEnumerable<Diagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error);
}
