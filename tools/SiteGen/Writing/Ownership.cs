using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Whether a folder may be filled: one that SiteGen has filled before, an empty one, or one that the user gives it.</summary>
internal static class Ownership
{
    /// <summary>A first look before anything is written, so that a refusal leaves nothing behind.</summary>
    public static bool Allows(OutputLocation location, OutputFolderOptions options, DiagnosticBag bag) =>
        File.Exists(location.State.Journal)
        || Allows(location, options, Manifest.IsAt(Address.In(location.Path, Address.Manifest)), bag);

    /// <summary>The second look, at what was read.</summary>
    public static bool Confirms(PublishedSite site, OutputLocation location, OutputFolderOptions options, DiagnosticBag bag) =>
        Allows(location, options, site.IsOurs, bag);

    private static bool Allows(OutputLocation location, OutputFolderOptions options, bool isOurs, DiagnosticBag bag)
    {
        if (isOurs || options.Force || IsEmpty(location.Path))
        {
            return true;
        }

        bag.Report(
            Rules.ForeignOutput,
            new Position(location.Path),
            "The folder is not empty, and it has no manifest.json of SiteGen: its files may be somebody's own.",
            "Name another folder with --output, or give this one to SiteGen with --force.");
        return false;
    }

    /// <summary>What a system puts into every new file system does not count.</summary>
    private static bool IsEmpty(string folder) =>
        !Directory.Exists(folder)
        || Directory.EnumerateFileSystemEntries(folder).All(entry => Path.GetFileName(entry) is StateFolder.Name or "lost+found");
}
