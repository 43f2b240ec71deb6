using static System.Buffers.Binary.BinaryPrimitives;

namespace SiteGen.Pdf.Fonts;

/// <summary>The outlines of a font's glyphs (the tables 'loca' and 'glyf').</summary>
internal sealed class GlyphOutlines
{
    private readonly ReadOnlyMemory<byte> outlines;
    private readonly int[] offsets;

    public GlyphOutlines(TrueTypeTables tables, FontMetrics metrics)
    {
        outlines = tables["glyf"];
        offsets = new int[metrics.GlyphCount + 1];
        var table = tables["loca"].Span;
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = metrics.LongOffsets ? ReadInt32BigEndian(table[(4 * i)..]) : 2 * ReadUInt16BigEndian(table[(2 * i)..]);
        }
    }

    /// <summary>The bytes of one outline; empty for a blank.</summary>
    public ReadOnlySpan<byte> this[int glyph] => outlines.Span[offsets[glyph]..offsets[glyph + 1]];

    /// <summary>How high a glyph is above the line; 0 for a blank.</summary>
    public int Top(ushort glyph) => this[glyph] is { IsEmpty: false } outline ? ReadInt16BigEndian(outline[8..]) : 0;

    /// <summary>Adds the glyphs that the given ones are composed of, to any depth.</summary>
    public SortedSet<ushort> WithParts(IEnumerable<ushort> glyphs)
    {
        var all = new SortedSet<ushort>();
        var waiting = new Stack<ushort>(glyphs);
        while (waiting.TryPop(out var glyph))
        {
            if (all.Add(glyph))
            {
                AddParts(this[glyph], waiting);
            }
        }

        return all;
    }

    private static void AddParts(ReadOnlySpan<byte> outline, Stack<ushort> parts)
    {
        // A composite says so by a negative number of contours.
        if (outline.IsEmpty || ReadInt16BigEndian(outline) >= 0)
        {
            return;
        }

        var rest = outline[10..];
        Component flags;
        do
        {
            flags = (Component)ReadUInt16BigEndian(rest);
            parts.Push(ReadUInt16BigEndian(rest[2..]));
            rest = rest[Length(flags)..];
        }
        while (flags.HasFlag(Component.MoreFollow));
    }

    private static int Length(Component flags) =>
        4
        + (flags.HasFlag(Component.WordArguments) ? 4 : 2)
        + (flags.HasFlag(Component.Scale) ? 2 : flags.HasFlag(Component.TwoScales) ? 4 : flags.HasFlag(Component.Matrix) ? 8 : 0);

    [Flags]
    private enum Component
    {
        None = 0,
        WordArguments = 0x0001,
        Scale = 0x0008,
        MoreFollow = 0x0020,
        TwoScales = 0x0040,
        Matrix = 0x0080,
    }
}
