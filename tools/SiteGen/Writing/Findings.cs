using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>What a build has found that did not stop it, noted beside its site: a build that is skipped says it again.</summary>
internal static class Findings
{
    public static byte[] ToBytes(IReadOnlyCollection<Diagnostic> findings)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var found in findings)
        {
            writer.Write(found.Code);
            writer.Write((int)found.Severity);
            writer.Write(found.Position.File);
            writer.Write(found.Position.Line);
            writer.Write(found.Position.Column);
            writer.Write(found.Message);
            writer.Write(found.Hint is not null);
            writer.Write(found.Hint ?? string.Empty);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote, and nothing else.</summary>
    public static IEnumerable<Diagnostic> Of(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        while (reader.BaseStream.Position < bytes.Length)
        {
            var (code, severity) = (reader.ReadString(), (Severity)reader.ReadInt32());
            var position = new Position(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            var message = reader.ReadString();
            var hasHint = reader.ReadBoolean();
            var hint = reader.ReadString();
            yield return new(code, severity, position, message, hasHint ? hint : null);
        }
    }

    /// <summary>The note in a file; empty where there is none.</summary>
    public static byte[] Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : [];

    public static void Save(string path, byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            File.WriteAllBytes(path, bytes);
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>Stands for the inputs and what was found in them, so that a lost or broken note is not taken for one that is empty.</summary>
    public static ContentHash? Seal(ContentHash? inputs, byte[] bytes)
    {
        if (inputs is not { } hash || bytes.Length == 0)
        {
            return inputs;
        }

        var both = new byte[ContentHash.Size + bytes.Length];
        hash.CopyTo(both);
        bytes.CopyTo(both, ContentHash.Size);
        return ContentHash.Of(both);
    }
}
