using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Serving;

/// <summary>What visitors see at one moment.</summary>
/// <param name="Site">The last good site; null before there was one.</param>
/// <param name="Errors">What stands against the newest build; empty where nothing does.</param>
internal sealed record Shown(ServedSite? Site, ImmutableArray<Diagnostic> Errors)
{
    public static Shown Nothing { get; } = new(null, []);

    /// <summary>Changes when a page that shows this path has to be loaded again.</summary>
    public string Version(RequestPath path) =>
        Site is null
            ? ServedFile.Of(FindingsJson.Of(Errors).Span).Tag
            : $"{Answer.For(Site, path).File?.Tag}.{Site.Looks}";
}
