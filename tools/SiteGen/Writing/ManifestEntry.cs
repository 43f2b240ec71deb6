namespace SiteGen.Writing;

/// <summary>One file of a site as it was published.</summary>
/// <param name="Address">Relative, with forward slashes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">Of the content.</param>
internal sealed record ManifestEntry(string Address, long Size, ContentHash Hash);
