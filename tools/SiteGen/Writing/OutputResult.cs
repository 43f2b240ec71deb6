namespace SiteGen.Writing;

/// <summary>What became of the output folder.</summary>
/// <param name="Change">How the new site took the old one's place.</param>
/// <param name="Files">Files in the site, without the manifest.</param>
/// <param name="Written">Files that were new or had changed.</param>
/// <param name="Removed">Files of the last build that the site no longer has.</param>
/// <param name="ManifestHash">SHA-256 of manifest.json in lower-case hexadecimal, for <c>verify --expect</c>.</param>
internal sealed record OutputResult(OutputChange Change, int Files, int Written, int Removed, string ManifestHash);
