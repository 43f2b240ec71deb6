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
    public bool Succeeded => !Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Whether what is wrong is in site.yml and nowhere else.</summary>
    public bool SettingsFailed =>
        !Succeeded && Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error || diagnostic.Position.File.EndsWith("site.yml", StringComparison.Ordinal));
}
