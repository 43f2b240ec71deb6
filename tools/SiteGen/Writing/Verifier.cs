using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Holds a folder, wherever it was copied to, against the manifest in it.</summary>
internal static class Verifier
{
    /// <summary>Every changed, missing or extra file, by path; empty where the folder is what the build published.</summary>
    /// <param name="folder">The published folder or a copy of it.</param>
    /// <param name="expectedHash">SHA-256 of manifest.json in hexadecimal, as the build told it; null to trust the manifest that is there.</param>
    public static IReadOnlyList<Diagnostic> Verify(string folder, string? expectedHash)
    {
        var bag = new DiagnosticBag();
        try
        {
            if (ReadManifest(folder, expectedHash, bag) is { } manifest)
            {
                Compare(folder, manifest, bag);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.Unreadable, new Position(folder), e.Message);
        }

        return bag.Sorted();
    }

    private static Manifest? ReadManifest(string folder, string? expectedHash, DiagnosticBag bag)
    {
        var path = Address.In(folder, Address.Manifest);
        if (!File.Exists(path))
        {
            bag.Report(Rules.BadManifest, At(folder, Address.Manifest), "There is no manifest: nothing says what belongs here.");
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        if (expectedHash is not null && !Matches(bytes, expectedHash, out var hash))
        {
            bag.Report(Rules.BadManifest, At(folder, Address.Manifest), $"The manifest is not the expected one: its SHA-256 is {hash}, not {expectedHash}.");
            return null;
        }

        if (ManifestReader.Read(bytes, out var problem) is { } manifest)
        {
            return manifest;
        }

        bag.Report(Rules.BadManifest, At(folder, Address.Manifest), $"The manifest cannot be used: {problem}.");
        return null;
    }

    private static bool Matches(byte[] bytes, string expected, out ContentHash hash)
    {
        hash = ContentHash.Of(bytes);
        return ContentHash.TryParse(expected.Trim(), out var wanted) && wanted == hash;
    }

    private static void Compare(string folder, Manifest manifest, DiagnosticBag bag)
    {
        var scan = FolderScan.Of(folder);
        foreach (var file in manifest.Files)
        {
            if (!scan.Files.Remove(file.Address))
            {
                bag.Report(Rules.PublishedMissing, At(folder, file.Address), "The file is missing.");
            }
            else if (Difference(Address.In(folder, file.Address), file) is { } difference)
            {
                bag.Report(Rules.PublishedChanged, At(folder, file.Address), difference);
            }
        }

        _ = scan.Files.Remove(Address.Manifest);
        if (MountTable.Within(RealPath.Of(folder)).Contains(RealPath.Of(folder)))
        {
            _ = scan.Unopened.Remove(StateFolder.Name);
        }

        foreach (var extra in scan.Files.Concat(scan.Unopened))
        {
            bag.Report(Rules.PublishedExtra, At(folder, extra), "The manifest does not list it.");
        }
    }

    private static string? Difference(string path, ManifestEntry entry)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is not null ? "A link has taken the file's place."
            : file.Length != entry.Size ? $"The file has {file.Length} bytes instead of {entry.Size}."
            : ContentHash.OfFile(path) != entry.Hash ? "The file has other content."
            : null;
    }

    private static Position At(string folder, string address) => new($"{folder.TrimEnd('/', '\\')}/{address}");
}
