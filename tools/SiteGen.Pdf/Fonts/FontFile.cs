using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace SiteGen.Pdf.Fonts;

/// <summary>Writes TrueType files for embedding: a font with all its characters for typing, or with some for text that stands.</summary>
internal static class FontFile
{
    /// <summary>What a viewer needs to draw glyphs by number.</summary>
    private static readonly string[] Drawing = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    /// <summary>What a viewer needs besides to draw text that is typed.</summary>
    private static readonly string[] Typing = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];

    public static byte[] Complete(TrueTypeFont font) =>
        Assemble(Typing.Where(font.Tables.Has).Select(tag => (tag, font.Tables[tag])));

    /// <summary>The font with some glyphs only, each under its old number; the others are blank.</summary>
    public static byte[] Subset(TrueTypeFont font, IEnumerable<ushort> glyphs)
    {
        // Glyph 0 must be there, used or not.
        var kept = font.Glyphs.WithParts(glyphs.Prepend((ushort)0));
        var outlines = new List<byte>();
        var offsets = new byte[4 * (font.Metrics.GlyphCount + 1)];
        for (var glyph = 0; glyph < font.Metrics.GlyphCount; glyph++)
        {
            WriteInt32BigEndian(offsets.AsSpan(4 * glyph), outlines.Count);
            if (kept.Contains((ushort)glyph))
            {
                outlines.AddRange(font.Glyphs[glyph]);
                outlines.AddRange(new byte[-outlines.Count & 3]);
            }
        }

        WriteInt32BigEndian(offsets.AsSpan(4 * font.Metrics.GlyphCount), outlines.Count);
        return Assemble(Drawing.Select(tag => (tag, tag switch
        {
            "glyf" => outlines.ToArray(),
            "loca" => offsets,
            "head" => WithLongOffsets(font.Tables[tag]),
            _ => font.Tables[tag],
        })));
    }

    private static ReadOnlyMemory<byte> WithLongOffsets(ReadOnlyMemory<byte> head)
    {
        var changed = head.ToArray();
        WriteInt16BigEndian(changed.AsSpan(50), 1);
        return changed;
    }

    private static byte[] Assemble(IEnumerable<(string Tag, ReadOnlyMemory<byte> Data)> parts)
    {
        var tables = parts.ToArray();
        var start = 12 + (16 * tables.Length);
        var file = new byte[start + tables.Sum(table => Padded(table.Data.Length))];
        WriteHeader(file, tables.Length);
        var adjustment = Span<byte>.Empty;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            data.Span.CopyTo(file.AsSpan(start));
            if (tag == "head")
            {
                // Makes the sum of the whole file a known number; counts as 0 until that sum is taken.
                adjustment = file.AsSpan(start + 8, 4);
                adjustment.Clear();
            }

            var entry = file.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(start, Padded(data.Length))));
            WriteInt32BigEndian(entry[8..], start);
            WriteInt32BigEndian(entry[12..], data.Length);
            start += Padded(data.Length);
        }

        WriteUInt32BigEndian(adjustment, 0xB1B0AFBA - Checksum(file));
        return file;
    }

    private static void WriteHeader(Span<byte> file, int tables)
    {
        var log = System.Numerics.BitOperations.Log2((uint)tables);
        WriteUInt32BigEndian(file, 0x00010000);
        WriteUInt16BigEndian(file[4..], (ushort)tables);
        WriteUInt16BigEndian(file[6..], (ushort)(16 << log));
        WriteUInt16BigEndian(file[8..], (ushort)log);
        WriteUInt16BigEndian(file[10..], (ushort)((16 * tables) - (16 << log)));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i += 4)
        {
            sum += ReadUInt32BigEndian(data[i..]);
        }

        return sum;
    }
}
