using System.Buffers.Binary;

namespace SiteGen.Pdf.Fonts;

/// <summary>Which glyph draws which character (the table 'cmap', format 4).</summary>
internal sealed class CharacterMap
{
    private readonly Dictionary<int, ushort> glyphs = [];

    public CharacterMap(ReadOnlySpan<byte> table)
    {
        ReadSegments(UnicodeSubtable(table));
        All = [.. glyphs.OrderBy(pair => pair.Key)];
    }

    public IReadOnlyList<KeyValuePair<int, ushort>> All { get; }

    public ushort this[int character] => glyphs.GetValueOrDefault(character);

    private static ReadOnlySpan<byte> UnicodeSubtable(ReadOnlySpan<byte> table)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        for (var i = 0; i < count; i++)
        {
            var entry = table.Slice(4 + (8 * i), 8);
            var platform = BinaryPrimitives.ReadUInt16BigEndian(entry);
            var encoding = BinaryPrimitives.ReadUInt16BigEndian(entry[2..]);
            var subtable = table[BinaryPrimitives.ReadInt32BigEndian(entry[4..])..];
            var isUnicode = platform == 0 || (platform == 3 && encoding == 1);
            if (isUnicode && BinaryPrimitives.ReadUInt16BigEndian(subtable) == 4)
            {
                return subtable;
            }
        }

        throw new InvalidDataException("The font has no Unicode character map of format 4.");
    }

    private void ReadSegments(ReadOnlySpan<byte> subtable)
    {
        var doubled = BinaryPrimitives.ReadUInt16BigEndian(subtable[6..]);
        var ends = subtable.Slice(14, doubled);
        var starts = subtable.Slice(16 + doubled, doubled);
        var deltas = subtable.Slice(16 + (2 * doubled), doubled);
        var offsets = subtable[(16 + (3 * doubled))..];
        for (var at = 0; at < doubled; at += 2)
        {
            var delta = BinaryPrimitives.ReadUInt16BigEndian(deltas[at..]);
            var offset = BinaryPrimitives.ReadUInt16BigEndian(offsets[at..]);
            var start = BinaryPrimitives.ReadUInt16BigEndian(starts[at..]);
            var end = BinaryPrimitives.ReadUInt16BigEndian(ends[at..]);
            for (int character = start; character <= end && character < 0xFFFF; character++)
            {
                // An offset counts from where it stands; 0 means that the delta alone tells the glyph.
                var listed = offset == 0
                    ? (ushort)character
                    : BinaryPrimitives.ReadUInt16BigEndian(offsets[(at + offset + (2 * (character - start)))..]);
                Add(character, listed == 0 ? (ushort)0 : (ushort)(listed + delta));
            }
        }
    }

    private void Add(int character, ushort glyph)
    {
        if (glyph != 0)
        {
            glyphs[character] = glyph;
        }
    }
}
