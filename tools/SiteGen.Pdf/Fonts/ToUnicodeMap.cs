using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Fonts;

/// <summary>The table by which a viewer turns glyphs back into text, and typed text into glyphs.</summary>
internal static class ToUnicodeMap
{
    // The format allows no more in one list.
    private const int EntriesPerList = 100;

    /// <param name="codeBytes">Bytes of a code: 1 or 2.</param>
    /// <param name="characters">What the codes stand for.</param>
    public static ReadOnlySpan<byte> Write(int codeBytes, IEnumerable<(int Code, int Character)> characters)
    {
        var entries = characters.OrderBy(entry => entry.Code).ToArray();
        var codes = codeBytes == 1 ? "<00><FF>"u8 : "<0000><FFFF>"u8;
        var map = new PdfBuffer().Raw("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange

            """u8).Raw(codes).Raw("\nendcodespacerange\n"u8);
        foreach (var list in entries.Chunk(EntriesPerList))
        {
            map.Number(list.Length).Raw(" beginbfchar\n"u8);
            foreach (var (code, character) in list)
            {
                map.Raw("<"u8).Hex(TwoBytes(code).AsSpan(2 - codeBytes)).Raw("><"u8).Hex(TwoBytes(character)).Raw(">\n"u8);
            }

            map.Raw("endbfchar\n"u8);
        }

        return map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"u8).Written;
    }

    private static byte[] TwoBytes(int value) => [(byte)(value >> 8), (byte)value];
}
