using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Model;

namespace SiteGen.Writing;

/// <summary>Reads a manifest that may come from anywhere: what it names is never outside its folder.</summary>
internal static class ManifestReader
{
    /// <summary>The manifest, or null with the reason why it cannot be used.</summary>
    public static Manifest? Read(ReadOnlySpan<byte> json, out string problem)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var manifest = ReadManifest(ref reader);
            problem = manifest is null ? "it was not written by SiteGen" : Problem(manifest);
            return problem.Length == 0 ? manifest : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            problem = $"it cannot be read: {e.Message}";
            return null;
        }
    }

    private static Manifest? ReadManifest(ref Utf8JsonReader reader)
    {
        string? generator = null, version = null, commit = null;
        ImmutableArray<ManifestEntry>? files = null;
        Expect(Next(ref reader), JsonTokenType.StartObject);
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            _ = Next(ref reader);
            switch (name)
            {
                case "generator": generator = reader.GetString(); break;
                case "version": version = reader.GetString(); break;
                case "commit": commit = reader.GetString(); break;
                case "files": files = ReadFiles(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        _ = reader.Read();
        return generator == Manifest.Generator && version is not null && files is { } all ? new Manifest(version, commit, all) : null;
    }

    private static ImmutableArray<ManifestEntry> ReadFiles(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType, JsonTokenType.StartArray);
        var files = ImmutableArray.CreateBuilder<ManifestEntry>();
        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            Expect(reader.TokenType, JsonTokenType.StartObject);
            files.Add(ReadFile(ref reader));
        }

        return files.ToImmutable();
    }

    private static ManifestEntry ReadFile(ref Utf8JsonReader reader)
    {
        string? path = null, hash = null;
        long size = -1;
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            _ = Next(ref reader);
            switch (name)
            {
                case "path": path = reader.GetString(); break;
                case "size": size = reader.GetInt64(); break;
                case "sha256": hash = reader.GetString(); break;
                default: reader.Skip(); break;
            }
        }

        return path is not null && size >= 0 && ContentHash.TryParse(hash, out var parsed)
            ? new ManifestEntry(path, size, parsed)
            : throw new FormatException($"the entry '{path}' needs path, size and sha256");
    }

    private static string Problem(Manifest manifest)
    {
        var seen = new HashSet<string>(manifest.Files.Length, StringComparer.Ordinal);
        foreach (var file in manifest.Files)
        {
            if (SafeAddress.Problem(file.Address) is { } problem)
            {
                return $"it names the path '{file.Address}', but {problem}";
            }

            if (!seen.Add(file.Address))
            {
                return $"it names '{file.Address}' twice";
            }
        }

        return string.Empty;
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("it ends too soon");

    private static void Expect(JsonTokenType found, JsonTokenType wanted)
    {
        if (found != wanted)
        {
            throw new JsonException($"it has {found} where {wanted} belongs");
        }
    }
}
