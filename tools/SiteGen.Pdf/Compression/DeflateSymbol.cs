using System.Numerics;

namespace SiteGen.Pdf.Compression;

/// <summary>A symbol of one of Deflate's alphabets and the plain bits that follow it.</summary>
internal readonly record struct DeflateSymbol(int Symbol, int Extra, int ExtraBits)
{
    /// <summary>For a match of 3 to 258 bytes.</summary>
    public static DeflateSymbol OfLength(int length)
    {
        if (length == 258)
        {
            return new(285, 0, 0);
        }

        // Four symbols for each doubling, after eight that stand alone.
        var offset = length - 3;
        var extra = Math.Max(0, BitOperations.Log2((uint)offset | 1) - 2);
        return new(257 + (4 * extra) + (offset >> extra), offset & ((1 << extra) - 1), extra);
    }

    /// <summary>For a distance of 1 to 32,768 bytes.</summary>
    public static DeflateSymbol OfDistance(int distance)
    {
        // Two symbols for each doubling, after four that stand alone.
        var offset = distance - 1;
        var extra = Math.Max(0, BitOperations.Log2((uint)offset | 1) - 1);
        return new((2 * extra) + (offset >> extra), offset & ((1 << extra) - 1), extra);
    }
}
