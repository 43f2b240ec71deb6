using SiteGen.Sources;

namespace SiteGen;

/// <summary>What one build is made from.</summary>
public sealed record BuildRequest
{
    /// <summary>The site's own files: pages, worksheets, data, settings.</summary>
    public required SourceTree Input { get; init; }

    /// <summary>Templates, styles and interface texts.</summary>
    public required SourceTree Theme { get; init; }

    /// <summary>What counts as now: pages published later are left out, and the checks of helplines are dated from it.</summary>
    public DateTimeOffset Date { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>In place of the address that the settings give.</summary>
    public Uri? Url { get; init; }

    /// <summary>Shows pages that are excluded or published in the future.</summary>
    public bool Drafts { get; init; }

    /// <summary>A trial of the site: search engines are told to pass over it.</summary>
    public bool Preview { get; init; }

    /// <summary>Takes warnings for errors.</summary>
    public bool Strict { get; init; }
}
