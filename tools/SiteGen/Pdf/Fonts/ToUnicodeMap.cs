using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Fonts;

/// <summary>The table by which a viewer turns glyphs back into text, and typed text into glyphs.</summary>
internal static class ToUnicodeMap
{
    // The format allows no more in one list.
    private const int EntriesPerList = 100;

    public static ReadOnlySpan<byte> Write(IEnumerable<KeyValuePair<int, ushort>> characters)
    {
        // Where two characters share a glyph (space and no-break space), the first is the plain one.
        var entries = characters.DistinctBy(pair => pair.Value).OrderBy(pair => pair.Value).ToArray();
        var map = new PdfBuffer().Raw("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """u8);
        foreach (var list in entries.Chunk(EntriesPerList))
        {
            map.Number(list.Length).Raw(" beginbfchar\n"u8);
            foreach (var (character, glyph) in list)
            {
                map.Raw("<"u8).Hex(TwoBytes(glyph)).Raw("><"u8).Hex(TwoBytes(character)).Raw(">\n"u8);
            }

            map.Raw("endbfchar\n"u8);
        }

        return map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"u8).Written;
    }

    private static byte[] TwoBytes(int value) => [(byte)(value >> 8), (byte)value];
}
