using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Diagnostics;

namespace SiteGen.Serving;

/// <summary>Findings as the page's script reads them: one line of JSON.</summary>
internal static class FindingsJson
{
    /// <summary>More would only bury the page.</summary>
    private const int Most = 20;

    public static ReadOnlyMemory<byte> Of(ImmutableArray<Diagnostic> errors)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        foreach (var error in errors.Take(Most))
        {
            json.WriteStartObject();
            json.WriteString("place", error.Position.ToString());
            json.WriteString("code", error.Code);
            json.WriteString("message", error.Message);
            json.WriteString("hint", error.Hint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("more", Math.Max(0, errors.Length - Most));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
