using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Fonts;

/// <summary>
/// Writes a font into a PDF as a composite font whose codes are the font's own glyph numbers.
/// A simple font knows 256 characters at most, so a name such as Łukasz could not be typed with it.
/// </summary>
internal static class FontObjects
{
    /// <summary>The font with the glyphs that the document draws.</summary>
    /// <returns>The font's object.</returns>
    public static int WriteSubset(PdfFile file, DocumentFont font)
    {
        var program = Compression.Zlib.Compress(FontFile.Subset(font.Font, font.Used));
        var used = font.Font.Characters.Where(pair => font.Used.Contains(pair.Value));
        return Write(file, font.Font, SubsetTag(font) + font.Font.Name, program, font.Used, used);
    }

    /// <summary>The font with everything in it, under its plain name: viewers do not type with a font that is marked as a subset.</summary>
    /// <returns>The font's object.</returns>
    public static int WriteComplete(PdfFile file, TrueTypeFont font, byte[] program)
    {
        var glyphs = Enumerable.Range(0, font.Metrics.GlyphCount).Select(glyph => (ushort)glyph);
        return Write(file, font, font.Name, program, glyphs, font.Characters);
    }

    private static int Write(
        PdfFile file,
        TrueTypeFont font,
        string name,
        byte[] program,
        IEnumerable<ushort> glyphs,
        IEnumerable<KeyValuePair<int, ushort>> characters)
    {
        var toUnicode = file.Reserve();
        file.PutStream(toUnicode, [], ToUnicodeMap.Write(characters));
        var descendant = file.Put(new PdfBuffer()
            .Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 0/W"u8)
            .Raw(Widths(font, glyphs).Written)
            .Raw("/FontDescriptor"u8).Reference(WriteDescriptor(file, font, name, program)).Raw(">>"u8));
        return file.Put(new PdfBuffer()
            .Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name)
            .Raw("/Encoding/Identity-H/DescendantFonts"u8).References([descendant])
            .Raw("/ToUnicode"u8).Reference(toUnicode).Raw(">>"u8));
    }

    private static int WriteDescriptor(PdfFile file, TrueTypeFont font, string name, byte[] program)
    {
        var metrics = font.Metrics;
        var fontFile = file.Reserve();
        file.PutCompressed(fontFile, [], program);

        // The width of stems is not in the file; this is the usual estimate from the weight.
        var weight = metrics.Weight / 65.0;
        return file.Put(new PdfBuffer()
            .Raw("<</Type/FontDescriptor/FontName"u8).Name(name)
            .Raw("/Flags 32/ItalicAngle 0/FontBBox["u8)
            .Number(metrics.Thousandths(metrics.Left)).Number(metrics.Thousandths(metrics.Bottom))
            .Number(metrics.Thousandths(metrics.Right)).Number(metrics.Thousandths(metrics.Top))
            .Raw("]/Ascent"u8).Number(metrics.Thousandths(metrics.Ascent))
            .Raw("/Descent"u8).Number(metrics.Thousandths(metrics.Descent))
            .Raw("/CapHeight"u8).Number(metrics.Thousandths(metrics.CapHeight))
            .Raw("/StemV"u8).Number(50 + (weight * weight))
            .Raw("/FontFile2"u8).Reference(fontFile).Raw(">>"u8));
    }

    /// <summary>Advances, listed in runs of neighbouring glyphs.</summary>
    private static PdfBuffer Widths(TrueTypeFont font, IEnumerable<ushort> glyphs)
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

    /// <summary>Six letters that differ where the glyphs differ, so that viewers do not mix two documents' subsets.</summary>
    private static string SubsetTag(DocumentFont font)
    {
        // FNV-1a.
        var hash = 2166136261u;
        foreach (var glyph in font.Used)
        {
            hash = (hash ^ glyph) * 16777619u;
        }

        return string.Create(7, hash, static (tag, rest) =>
        {
            for (var i = 0; i < 6; i++)
            {
                tag[i] = (char)('A' + (rest % 26));
                rest /= 26;
            }

            tag[6] = '+';
        });
    }
}
