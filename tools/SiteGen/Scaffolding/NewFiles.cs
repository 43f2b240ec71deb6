using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Scaffolding;

/// <summary>Writes new files, all or none: a file that is there is somebody's work.</summary>
internal static class NewFiles
{
    /// <returns>Whether they were written; if not, the bag says why.</returns>
    public static bool Write(string root, ImmutableArray<NewFile> files, DiagnosticBag bag)
    {
        var there = files.Where(file => Path.Exists(Path.Join(root, file.Path))).ToList();
        if (there.Count > 0)
        {
            var others = there.Count == 1 ? "This file is" : $"This file and {there.Count - 1} others that would be written are";
            bag.Report(
                Rules.FileExists,
                Position.StartOf(there[0].Path),
                $"{others} there already; nothing was written.",
                "Choose another name, or move what is there away first.");
        }

        if (bag.HasErrors)
        {
            return false;
        }

        foreach (var file in files)
        {
            if (!Write(root, file, bag))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Write(string root, NewFile file, DiagnosticBag bag)
    {
        var path = Path.Join(root, file.Path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var target = new FileStream(path, FileMode.CreateNew);
            target.Write(file.Content.Span);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.CannotWrite, new(file.Path), $"This file cannot be written: {failure.Message}");
            return false;
        }
    }
}
