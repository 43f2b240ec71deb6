using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Fonts;

/// <summary>Writes the font object for text that stands: a composite font whose codes are the font's own glyph numbers.</summary>
internal static class TextFont
{
    /// <param name="file">Where to.</param>
    /// <param name="descriptor">What it draws with.</param>
    /// <param name="used">The glyphs that the document draws, in order.</param>
    /// <returns>The font's object.</returns>
    public static int Write(PdfFile file, FontDescriptor descriptor, IReadOnlyCollection<ushort> used)
    {
        // Where two characters share a glyph (space and no-break space), the first is the plain one.
        var characters = descriptor.Font.Characters.Where(pair => used.Contains(pair.Value)).DistinctBy(pair => pair.Value);
        var toUnicode = file.Reserve();
        file.PutStream(toUnicode, [], ToUnicodeMap.Write(2, characters.Select(pair => ((int)pair.Value, pair.Key))));
        var descendant = file.Put(new PdfBuffer()
            .Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(descriptor.Name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 0/W"u8)
            .Raw(Widths(descriptor.Font, used).Written)
            .Raw("/FontDescriptor"u8).Reference(descriptor.Id).Raw(">>"u8));
        return file.Put(new PdfBuffer()
            .Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(descriptor.Name)
            .Raw("/Encoding/Identity-H/DescendantFonts"u8).References([descendant])
            .Raw("/ToUnicode"u8).Reference(toUnicode).Raw(">>"u8));
    }

    /// <summary>Advances, listed in runs of neighbouring glyphs.</summary>
    private static PdfBuffer Widths(TrueTypeFont font, IReadOnlyCollection<ushort> glyphs)
    {
        var widths = new PdfBuffer().Raw("["u8);
        var expected = -1;
        foreach (var glyph in glyphs)
        {
            if (glyph != expected)
            {
                widths.Raw(expected < 0 ? [] : "]"u8).Number(glyph).Raw("["u8);
            }

            widths.Number(font.Advance(glyph));
            expected = glyph + 1;
        }

        return widths.Raw(expected < 0 ? "]"u8 : "]]"u8);
    }
}
