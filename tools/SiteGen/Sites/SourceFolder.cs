using SiteGen.Diagnostics;
using SiteGen.Sources;

namespace SiteGen.Sites;

/// <summary>A folder of sources on disk. It is listed without leaving it.</summary>
internal static class SourceFolder
{
    private const int DeepestFolder = 40;

    /// <summary>The files below a folder. What cannot be listed is reported and left out.</summary>
    /// <param name="folder">Any path to a folder that exists.</param>
    /// <param name="display">What stands before each path in messages: <c>input</c>.</param>
    public static SourceTree Read(string folder, string display, DiagnosticBag bag)
    {
        var files = new List<SourceFile>();
        List(new DirectoryInfo(folder), string.Empty, display, files, bag);
        return new(files);
    }

    private static void List(DirectoryInfo folder, string prefix, string display, List<SourceFile> files, DiagnosticBag bag, int depth = 0)
    {
        if (depth > DeepestFolder)
        {
            bag.Report(Rules.UnsafePath, new($"{display}/{prefix}"), $"Folders are nested more than {DeepestFolder} deep.");
            return;
        }

        foreach (var entry in Entries(folder, $"{display}/{prefix}", depth, bag))
        {
            if (IgnoredName.Is(entry.Name))
            {
                continue;
            }

            var path = prefix + entry.Name;
            var shown = $"{display}/{path}";
            if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                // Read from bytes that are no text: there is no way back to the file.
                bag.Report(Rules.UnsafePath, Position.StartOf(shown), "This name is not UTF-8, so the file cannot be opened by it.", "Rename the file.");
                continue;
            }

            if (entry.LinkTarget is not null && !StaysInside(entry, folder, depth, shown, bag))
            {
                continue;
            }

            if (entry is DirectoryInfo inner)
            {
                List(inner, path + "/", display, files, bag, depth + 1);
            }
            else if (WhatIsRead(entry) is { } file && LengthOf(file) is { } length && IsRegular(file, length, shown, bag))
            {
                var full = file.FullName;
                files.Add(new(path, shown, length, () => File.ReadAllBytes(full), file.LastWriteTimeUtc.Ticks));
            }
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder, string shown, int depth, DiagnosticBag bag)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (DirectoryNotFoundException) when (depth > 0)
        {
            // Gone since the folder around it was listed.
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.Unreadable, new(shown.TrimEnd('/')), $"This folder cannot be listed: {failure.Message}");
            return [];
        }
    }

    /// <summary>A link to a file inside the tree is followed. One that leads out could publish the owner's private files.</summary>
    private static bool StaysInside(FileSystemInfo link, DirectoryInfo folder, int depth, string shown, DiagnosticBag bag)
    {
        var root = folder;
        for (var i = 0; i < depth; i++)
        {
            root = root.Parent!;
        }

        var target = Resolve(link);
        var inside = target is FileInfo { Exists: true } file && IsBelow(file, root);
        if (!inside)
        {
            bag.Report(
                Rules.UnsafePath,
                Position.StartOf(shown),
                "This symbolic link leads to a folder, to nothing, or out of the source folder; only links to files inside it are followed.",
                "Copy the file here instead.");
        }

        return inside;
    }

    /// <summary>A folder on the way may be a link itself, and lead out in its turn.</summary>
    private static bool IsBelow(FileInfo file, DirectoryInfo root)
    {
        var top = Path.TrimEndingDirectorySeparator(root.FullName);
        for (var folder = file.Directory; folder is not null && folder.FullName.Length >= top.Length; folder = folder.Parent)
        {
            if (folder.FullName == top)
            {
                return true;
            }

            if (folder.LinkTarget is not null)
            {
                return false;
            }
        }

        return false;
    }

    private static FileSystemInfo? Resolve(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A link has a length and a time of its own; what counts is the file that it leads to. Null where that has gone.</summary>
    private static FileInfo? WhatIsRead(FileSystemInfo entry) => (entry.LinkTarget is null ? entry : Resolve(entry)) as FileInfo;

    /// <summary>Null where the file has gone since its folder was listed.</summary>
    private static long? LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A pipe or a device would block the build for ever.</summary>
    private static bool IsRegular(FileSystemInfo entry, long length, string shown, DiagnosticBag bag)
    {
        if (length > 0 || !SpecialFile.Is(entry.FullName))
        {
            return true;
        }

        bag.Report(Rules.UnsafePath, Position.StartOf(shown), "This is a pipe, a socket or a device; only regular files are read.");
        return false;
    }
}
