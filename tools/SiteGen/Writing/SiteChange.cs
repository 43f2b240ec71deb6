namespace SiteGen.Writing;

/// <summary>What a new site does to a folder that holds an old one.</summary>
/// <param name="Site">The new site.</param>
/// <param name="Removed">Addresses that only the old site has.</param>
/// <param name="Own">The user's own files.</param>
internal sealed record SiteChange(NewSite Site, IReadOnlyList<string> Removed, OwnFiles Own)
{
    /// <summary>Addresses of files that take the place of one of a kind.</summary>
    public IEnumerable<string> Replaced(FileKind kind) => Site.Files.Where(file => file.Kind == kind).Select(file => file.Address);
}
