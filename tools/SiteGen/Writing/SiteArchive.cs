using System.IO.Compression;
using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>
/// A built site as one zip file, to carry it away on a stick or to upload it. The same site gives the same bytes: files are
/// in order and all have the oldest time that the format knows.
/// </summary>
internal static class SiteArchive
{
    /// <summary>rw-r--r--, for systems that have such rights.</summary>
    private const int Rights = 0x81A4 << 16;

    private static readonly DateTimeOffset Oldest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive whole, or leaves the old one as it was.</summary>
    /// <param name="folder">A built site; what its manifest does not name is left out.</param>
    /// <returns>Whether it was written; if not, the bag says why.</returns>
    public static bool Write(string folder, string path, DiagnosticBag bag)
    {
        if (path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Directory.Exists(path))
        {
            bag.Report(Rules.CannotWrite, new(path), "The zip file cannot lie in the site, nor take a folder's place.", "Name another file: --zip guide.zip");
            return false;
        }

        var half = path + ".new";
        try
        {
            using (var archive = new ZipArchive(new FileStream(half, FileMode.Create), ZipArchiveMode.Create))
            {
                foreach (var address in Addresses(folder).Order(StringComparer.Ordinal))
                {
                    Add(archive, address, Path.Join(folder, address));
                }
            }

            File.Move(half, path, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.CannotWrite, new(path), $"The zip file cannot be written: {failure.Message}");
            BestEffort.Try(() => File.Delete(half), half, bag);
            return false;
        }
    }

    private static IEnumerable<string> Addresses(string folder) =>
        ManifestReader.Read(File.ReadAllBytes(Path.Join(folder, Address.Manifest)), out var problem)?
            .Files.Select(file => file.Address).Append(Address.Manifest)
        ?? throw new IOException($"{Address.Manifest}: {problem}");

    private static void Add(ZipArchive archive, string address, string file)
    {
        var entry = archive.CreateEntry(address, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Oldest;
        entry.ExternalAttributes = Rights;
        using var source = File.OpenRead(file);
        using var target = entry.Open();
        source.CopyTo(target);
    }
}
