using System.Collections.Frozen;
using SiteGen.Diagnostics;
using SiteGen.Sources;

namespace SiteGen.Reading;

/// <summary>
/// Pages and sheets that are there and could not be read, which has been said. What names one of them is not at fault: a hundred
/// broken links would only bury the one mistake.
/// </summary>
internal sealed class UnreadSources
{
    private readonly FrozenSet<string> paths;
    private readonly FrozenSet<string> names;

    private UnreadSources(IReadOnlyCollection<SourceFile> files)
    {
        paths = files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal);
        names = files.Select(Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="read">The sources that were read, as diagnostics name them. What is neither read nor at fault is hidden on purpose.</param>
    public static UnreadSources Of(SiteSources sources, IEnumerable<string> read, DiagnosticBag bag)
    {
        var known = read.ToHashSet(StringComparer.Ordinal);
        return new([.. sources.Pages.Concat(sources.Worksheets).Where(file => !known.Contains(file.Display) && bag.HasErrorsIn(file.Display))]);
    }

    /// <param name="path">Relative to <c>input/</c>.</param>
    public bool HasPath(string path) => paths.Contains(path);

    /// <summary>Whether one has a name as its <c>xref</c>, as a step or as a sheet: the file's name without number and extension.</summary>
    public bool HasNamed(string name) => names.Contains(name);

    private static string Name(SourceFile file) => PageNames.SplitOrder(Path.GetFileNameWithoutExtension(file.Name), PageNames.IsStep(file.Path)).Stem;
}
