using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Sources;

/// <summary>
/// The names in <c>input/</c> that mean something, in the spellings that people and systems give them: <c>site.yaml</c>, <c>Steps/</c>.
/// All that read sources know one spelling only; messages name a file as it is on disk.
/// </summary>
internal static class SourceNames
{
    private static readonly string[] Folders = ["steps", "worksheets", "data", "strings", "_theme"];

    /// <summary>The tree with every name in our spelling. Two files with one name are reported, and the first of them is taken.</summary>
    public static SourceTree InOurSpelling(SourceTree input, DiagnosticBag bag)
    {
        if (input.Files.All(file => ReferenceEquals(Of(file.Path), file.Path)))
        {
            return input;
        }

        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in input.Files.OrderBy(file => ReferenceEquals(Of(file.Path), file.Path) ? 0 : 1))
        {
            var path = Of(file.Path);
            if (!files.TryAdd(path, file.WithPath(path)))
            {
                bag.Report(
                    Rules.SameAddress,
                    Position.StartOf(file.Display),
                    $"This is another spelling of {files[path].Display}, which is read in its place.",
                    "Put all into one of them, and remove the other.");
            }
        }

        return new(files.Values);
    }

    /// <summary>A path below <c>input/</c> in our spelling; the same object where it is.</summary>
    public static string Of(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return IsYaml(path) && IsSame(Path.GetFileNameWithoutExtension(path), "site") ? Spelled(path, SiteSources.SettingsFile) : path;
        }

        foreach (var folder in Folders)
        {
            if (path.AsSpan(0, slash).Equals(folder, StringComparison.OrdinalIgnoreCase))
            {
                return Spelled(path, folder + InFolder(folder, path[slash..]));
            }
        }

        return path;
    }

    /// <summary>Reports names that are nearly one that means something: what is in such a folder would be published as it is.</summary>
    public static void ReportNear(IEnumerable<SourceFile> assets, IEnumerable<SourceFile> pages, DiagnosticBag bag)
    {
        Report(assets.Where(file => IsYaml(file.Path) && IsInFolder(file)), ["worksheets", "data", "strings"], bag);
        Report(assets.Where(file => IsYaml(file.Path) && !IsInFolder(file)), [SiteSources.SettingsFile], bag);
        Report(pages.Where(IsInFolder), ["steps"], bag);
    }

    private static void Report(IEnumerable<SourceFile> files, string[] names, DiagnosticBag bag)
    {
        foreach (var file in files.DistinctBy(Top))
        {
            if (!names.Contains(Top(file)) && Suggestion.DidYouMean(Top(file), names) is { } hint)
            {
                bag.Report(
                    Rules.NearName,
                    Position.StartOf(file.Display),
                    $"'{Top(file)}' is no name that means anything here, so that this file is published as any other.",
                    hint);
            }
        }
    }

    private static bool IsInFolder(SourceFile file) => file.Path.Contains('/', StringComparison.Ordinal);

    /// <summary>The outermost folder of a file, or the name of one that is in none.</summary>
    private static string Top(SourceFile file) => file.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? file.Path[..slash] : file.Path;

    private static string Spelled(string path, string ours) => path == ours ? path : ours;

    /// <summary>The rest of a path below one of our folders: sheets and texts of the interface are named by their id and their language.</summary>
    private static string InFolder(string folder, string rest) => folder switch
    {
        "worksheets" when IsYaml(rest) => Path.ChangeExtension(rest, ".yml"),
        "strings" when IsYaml(rest) => $"/{LanguageTag.Spelled(rest[1..rest.LastIndexOf('.')])}.yml",
        _ => rest,
    };

    private static bool IsYaml(string path) => Path.GetExtension(path) is var end && (IsSame(end, ".yml") || IsSame(end, ".yaml"));

    private static bool IsSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
