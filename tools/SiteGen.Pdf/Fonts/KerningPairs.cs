using System.Buffers.Binary;

namespace SiteGen.Pdf.Fonts;

/// <summary>How much closer two neighbours stand than their advances say, in font units (the table 'kern', format 0).</summary>
internal sealed class KerningPairs
{
    private readonly Dictionary<uint, short> values = [];

    public KerningPairs(ReadOnlySpan<byte> table)
    {
        if (BinaryPrimitives.ReadUInt16BigEndian(table[2..]) == 0)
        {
            return;
        }

        var pairs = table[18..];
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[10..]);
        for (var i = 0; i < count; i++)
        {
            var pair = pairs.Slice(6 * i, 6);
            values[BinaryPrimitives.ReadUInt32BigEndian(pair)] = BinaryPrimitives.ReadInt16BigEndian(pair[4..]);
        }
    }

    public static KerningPairs None { get; } = new(new byte[4]);

    public short this[ushort left, ushort right] => values.GetValueOrDefault(((uint)left << 16) | right);
}
