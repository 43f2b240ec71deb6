using System.Collections.Frozen;
using SiteGen.Diagnostics;
using SiteGen.Model;
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

    private UnreadSources(IReadOnlyCollection<SourceFile> pages, IReadOnlyCollection<SourceFile> sheets)
    {
        // With a sheet, its outputs are missing, and perhaps what is made from all sheets.
        var outputs = sheets.SelectMany(sheet => SheetAddresses.Of(Path.GetFileNameWithoutExtension(sheet.Name)));
        paths = pages.Concat(sheets).Select(file => file.Path).Concat(outputs).ToFrozenSet(StringComparer.Ordinal);
        names = pages.Concat(sheets).Select(Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="read">The sources that were read, as diagnostics name them. What is neither read nor at fault is hidden on purpose.</param>
    public static UnreadSources Of(SiteSources sources, IEnumerable<string> read, DiagnosticBag bag)
    {
        var known = read.ToHashSet(StringComparer.Ordinal);
        return new([.. sources.Pages.Where(IsUnread)], [.. sources.Worksheets.Where(IsUnread)]);

        bool IsUnread(SourceFile file) => !known.Contains(file.Display) && bag.HasErrorsIn(file.Display);
    }

    /// <param name="path">Relative to <c>input/</c>, or the address of what would have been made from a sheet.</param>
    public bool HasPath(string path) => paths.Contains(path);

    /// <summary>Whether one has a name as its <c>xref</c>, as a step or as a sheet: the file's name without number and extension.</summary>
    public bool HasNamed(string name) => names.Contains(name);

    private static string Name(SourceFile file) => PageNames.SplitOrder(Path.GetFileNameWithoutExtension(file.Name), PageNames.IsStep(file.Path)).Stem;
}
