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
