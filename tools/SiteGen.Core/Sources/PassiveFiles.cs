using System.Collections.Frozen;
using SiteGen.Diagnostics;

namespace SiteGen.Sources;

/// <summary>
/// What may be published where raw HTML is off. A browser runs more than pages: a drawing, a style sheet or any other XML
/// can hold a script as well. So the list is of what can hold none, and it is closed.
/// </summary>
internal static class PassiveFiles
{
    private static readonly FrozenSet<string> Extensions = FrozenSet.ToFrozenSet(
        [
            ".md", ".markdown", ".yml", ".yaml", ".json", ".txt", ".csv", ".pdf", ".zip", ".vtt",
            ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico",
            ".mp3", ".ogg", ".oga", ".opus", ".m4a", ".wav", ".flac", ".mp4", ".webm", ".ogv", ".woff", ".woff2",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a file may be published; reports one that may not.</summary>
    public static bool Allow(SourceFile file, DiagnosticBag bag)
    {
        if (Extensions.Contains(file.Extension) || file.Path == ".nojekyll")
        {
            return true;
        }

        bag.Report(
            Rules.ActiveFile,
            Position.StartOf(file.Display),
            $"A file of the type '{file.Extension}' can hold code, and 'raw_html' is off.",
            "Write a page as Markdown and a picture as PNG, JPEG or WebP.");
        return false;
    }
}
