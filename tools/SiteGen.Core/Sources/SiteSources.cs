using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Sources;

/// <summary>The source files by what they are.</summary>
internal sealed record SiteSources
{
    /// <summary>The largest asset that is copied, in bytes. Netlify and GitHub take files of this size.</summary>
    public const long MaxAssetBytes = 50L * 1024 * 1024;

    /// <summary>The settings of the site, below <c>input/</c>.</summary>
    public const string SettingsFile = "site.yml";

    private const string Shadow = "_theme";

    public required SourceTree Input { get; init; }

    /// <summary>The theme, with the fork's own files in place.</summary>
    public required SourceTree Theme { get; init; }

    public required ImmutableArray<SourceFile> Pages { get; init; }

    public required ImmutableArray<SourceFile> Worksheets { get; init; }

    public required ImmutableArray<SourceFile> Data { get; init; }

    public required ImmutableArray<SourceFile> Assets { get; init; }

    public static SiteSources Sort(SourceTree input, SourceTree theme, Settings settings, DiagnosticBag bag)
    {
        var published = input.Files.Where(file => IsPublished(file.Path) && (settings.RawHtml || PassiveFiles.Allow(file, bag))).ToLookup(KindOf);
        if (published.Count == 0)
        {
            bag.Report(
                Rules.NothingToBuild,
                new("input"),
                "There is nothing to build: no page, no worksheet and no other file.",
                "Write input/index.md, or run 'sitegen new site'.");
        }

        foreach (var large in published[Kind.Asset].Where(file => file.Length > MaxAssetBytes))
        {
            bag.Report(
                Rules.TooLarge,
                Position.StartOf(large.Display),
                $"This file has {large.Length:N0} bytes; at most {MaxAssetBytes:N0} are published.",
                "Link to it elsewhere, or move it out of input/.");
        }

        SourceNames.ReportNear(published[Kind.Asset], published[Kind.Page], bag);
        return new()
        {
            Input = input,
            Theme = theme.ShadowedBy(input.Below(Shadow)),
            Pages = [.. published[Kind.Page]],
            Worksheets = [.. published[Kind.Worksheet]],
            Data = [.. published[Kind.Data]],
            Assets = [.. published[Kind.Asset].Where(file => file.Length <= MaxAssetBytes)],
        };
    }

    /// <summary>Names that begin with an underscore are read and not published.</summary>
    private static bool IsPublished(string path)
    {
        if (path is "_headers" or "_redirects" || path == SettingsFile || path.StartsWith("strings/", StringComparison.Ordinal))
        {
            return false;
        }

        return !path.Split('/').Any(part => part[0] == '_' || IgnoredName.Is(part));
    }

    private static Kind KindOf(SourceFile file)
    {
        if (file.Path.StartsWith("data/", StringComparison.Ordinal) && file.Extension is (".yml" or ".yaml" or ".json"))
        {
            return Kind.Data;
        }

        if (file.Path.StartsWith("worksheets/", StringComparison.Ordinal) && file.Extension is (".yml" or ".yaml"))
        {
            return Kind.Worksheet;
        }

        return file.Extension is ".md" or ".markdown" or ".html" or ".htm" ? Kind.Page : Kind.Asset;
    }

    private enum Kind
    {
        Page,
        Worksheet,
        Data,
        Asset,
    }
}
