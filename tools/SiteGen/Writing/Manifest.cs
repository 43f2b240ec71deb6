using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text;

namespace SiteGen.Writing;

/// <summary>manifest.json: what a build published. It has no time in it, so that the same site gives the same bytes.</summary>
/// <param name="Version">The generator's.</param>
/// <param name="Commit">As it was given to the build; null where it was not.</param>
/// <param name="Files">By address, in ordinal order, without the manifest itself.</param>
internal sealed record Manifest(string Version, string? Commit, ImmutableArray<ManifestEntry> Files)
{
    public const string Generator = "SiteGen";

    private static readonly byte[] Start = Encoding.UTF8.GetBytes($$"""{"generator":"{{Generator}}",""");

    /// <summary>Whether a file begins as our manifests do.</summary>
    public static bool IsAt(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = File.OpenHandle(path);
        Span<byte> start = stackalloc byte[Start.Length];
        return RandomAccess.Read(file, start, 0) == Start.Length && start.SequenceEqual(Start);
    }

    /// <summary>One file a line, so that two builds can be compared with any tool for text.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (Files.Length * 160));
        buffer.Write(Start);
        Add(buffer, $"\"version\":\"{Escaped(Version)}\",");
        if (Commit is not null)
        {
            Add(buffer, $"\"commit\":\"{Escaped(Commit)}\",");
        }

        Add(buffer, "\"files\":[");
        var separator = "\n";
        foreach (var file in Files)
        {
            Add(buffer, $"{separator}{{\"path\":\"{Escaped(file.Address)}\",\"size\":{file.Size},\"sha256\":\"{file.Hash}\"}}");
            separator = ",\n";
        }

        Add(buffer, "\n]}\n");
        return buffer.WrittenSpan.ToArray();
    }

    private static void Add(ArrayBufferWriter<byte> buffer, string text) => _ = Encoding.UTF8.GetBytes(text, buffer);

    private static JsonEncodedText Escaped(string text) => JsonEncodedText.Encode(text);
}

/// <summary>One file of a site as it was published.</summary>
/// <param name="Address">Relative, with forward slashes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">Of the content.</param>
internal sealed record ManifestEntry(string Address, long Size, ContentHash Hash);
