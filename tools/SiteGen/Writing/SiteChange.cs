using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>What a new site does to a folder that holds an old one.</summary>
/// <param name="Site">The new site.</param>
/// <param name="Removed">Addresses that only the old site has.</param>
/// <param name="Edited">Files of the old site that somebody has changed since, and that are replaced or removed.</param>
/// <param name="Own">The user's own files, which stay.</param>
/// <param name="Displaced">The user's own files whose place the site takes, as the user has allowed.</param>
/// <param name="Known">Every address that the old folder or the new site has.</param>
internal sealed record SiteChange(
    NewSite Site,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Edited,
    OwnFiles Own,
    IReadOnlyList<string> Displaced,
    IReadOnlyCollection<string> Known)
{
    public static SiteChange From(PublishedSite old, NewSite site, FolderScan scan, OwnFiles own)
    {
        List<string> removed = [.. old.Addresses.Where(address => !site.Has(address) && scan.Files.Contains(address))];
        var displaced = site.Of(FileKind.NotOurs);
        return new(
            site,
            removed,
            [.. site.Of(FileKind.Edited), .. removed.Where(old.IsEdited)],
            own,
            [.. !old.IsOurs && scan.Files.Contains(Address.Manifest) ? displaced.Append(Address.Manifest) : displaced],
            [.. scan.Files.Union(site.Files.Select(file => file.Address)).Union([Address.Manifest])]);
    }
}

/// <summary>What the user has put into the output folder, and no build wrote. It stays.</summary>
/// <param name="Files">Addresses of files, and of links whatever they lead to.</param>
/// <param name="Folders">Addresses of folders that hold no file of the last build.</param>
internal sealed record OwnFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Folders)
{
    public static OwnFiles In(FolderScan scan, IEnumerable<string> published, NewSite site)
    {
        HashSet<string> files = [.. published, Address.Manifest];
        var folders = FoldersOf(files);
        return new(
            [.. scan.Files.Where(file => !files.Contains(file) && !site.Has(file))],
            [.. scan.Folders.Where(folder => !folders.Contains(folder))]);
    }

    /// <summary>Reports where the site needs a folder and the user has a file, or the other way round. True where all fits.</summary>
    public bool Fit(NewSite site, string outputName, DiagnosticBag bag)
    {
        var folders = FoldersOf(site.Files.Select(file => file.Address));
        var clashes = Files.Where(file => folders.Contains(file) || FoldersOf([file]).Any(site.Has))
            .Concat(Folders.Where(folder => site.Has(folder) || FoldersOf([folder]).Any(site.Has)))
            .ToList();
        foreach (var clash in clashes)
        {
            bag.Report(
                Rules.ForeignOutput,
                new Position($"{outputName}/{clash}"),
                $"No build wrote '{clash}', and the site needs its place: one of them is a file, the other a folder.",
                "Move it away, or rename the page.");
        }

        return clashes.Count == 0;
    }

    /// <summary>Every folder above any of the addresses.</summary>
    private static HashSet<string> FoldersOf(IEnumerable<string> addresses)
    {
        HashSet<string> folders = new(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            for (var folder = Address.Parent(address); folder.Length > 0 && folders.Add(folder); folder = Address.Parent(folder))
            {
            }
        }

        return folders;
    }
}
