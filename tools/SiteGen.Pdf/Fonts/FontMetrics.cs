using static System.Buffers.Binary.BinaryPrimitives;

namespace SiteGen.Pdf.Fonts;

/// <summary>Measures of a whole font, in its own units.</summary>
internal sealed record FontMetrics(
    int UnitsPerEm,
    int GlyphCount,
    bool LongOffsets,
    int Ascent,
    int Descent,
    int CapHeight,
    int Weight,
    int Left,
    int Bottom,
    int Right,
    int Top)
{
    public static FontMetrics Read(TrueTypeTables tables)
    {
        var head = tables["head"].Span;
        var hhea = tables["hhea"].Span;
        var os2 = tables["OS/2"].Span;
        var metrics = new FontMetrics(
            UnitsPerEm: ReadUInt16BigEndian(head[18..]),
            GlyphCount: ReadUInt16BigEndian(tables["maxp"].Span[4..]),
            LongOffsets: ReadInt16BigEndian(head[50..]) != 0,
            Ascent: ReadInt16BigEndian(hhea[4..]),
            Descent: ReadInt16BigEndian(hhea[6..]),
            CapHeight: os2.Length < 90 ? 0 : ReadInt16BigEndian(os2[88..]),
            Weight: ReadUInt16BigEndian(os2[4..]),
            Left: ReadInt16BigEndian(head[36..]),
            Bottom: ReadInt16BigEndian(head[38..]),
            Right: ReadInt16BigEndian(head[40..]),
            Top: ReadInt16BigEndian(head[42..]));
        return metrics.UnitsPerEm > 0 ? metrics : throw new InvalidDataException("The font is damaged.");
    }

    /// <summary>Font units as thousandths of the font size, PDF's measure for glyphs.</summary>
    public double Thousandths(int units) => units * 1000.0 / UnitsPerEm;
}
