using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Fonts;

/// <summary>A font file embedded in a PDF and described there; font objects of several kinds may draw with it.</summary>
/// <param name="Font">The font.</param>
/// <param name="Name">Its name in this PDF.</param>
/// <param name="Id">The descriptor's object.</param>
internal sealed record FontDescriptor(TrueTypeFont Font, string Name, int Id)
{
    /// <summary>The font with everything in it, under its plain name: viewers do not type with a font that is marked as a subset.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="font">The font.</param>
    /// <param name="compressed">Its file in the zlib format.</param>
    public static FontDescriptor WriteComplete(PdfFile file, TrueTypeFont font, byte[] compressed) =>
        Write(file, font, font.Name, compressed);

    /// <summary>The font with the glyphs that the document draws.</summary>
    public static FontDescriptor WriteSubset(PdfFile file, DocumentFont font) =>
        Write(file, font.Font, SubsetTag(font) + font.Font.Name, Zlib.Compress(FontFile.Subset(font.Font, font.Used)));

    private static FontDescriptor Write(PdfFile file, TrueTypeFont font, string name, byte[] compressed)
    {
        var metrics = font.Metrics;
        var fontFile = file.Reserve();
        file.PutCompressed(fontFile, [], compressed);

        // The width of stems is not in the file; this is the usual estimate from the weight.
        var weight = metrics.Weight / 65.0;
        var id = file.Put(new PdfBuffer()
            .Raw("<</Type/FontDescriptor/FontName"u8).Name(name)
            .Raw("/Flags 32/ItalicAngle 0/FontBBox["u8)
            .Number(metrics.Thousandths(metrics.Left)).Number(metrics.Thousandths(metrics.Bottom))
            .Number(metrics.Thousandths(metrics.Right)).Number(metrics.Thousandths(metrics.Top))
            .Raw("]/Ascent"u8).Number(metrics.Thousandths(metrics.Ascent))
            .Raw("/Descent"u8).Number(metrics.Thousandths(metrics.Descent))
            .Raw("/CapHeight"u8).Number(metrics.Thousandths(metrics.CapHeight))
            .Raw("/StemV"u8).Number(50 + (weight * weight))
            .Raw("/FontFile2"u8).Reference(fontFile).Raw(">>"u8));
        return new FontDescriptor(font, name, id);
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
