using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Fonts;

/// <summary>
/// Writes the font object for what is typed: a simple font with an encoding of our own. Programs that fill forms
/// write one byte a character; of a composite font many of them make rubbish. What the encoding lacks, viewers draw
/// with a font of theirs.
/// </summary>
internal static class FieldFont
{
    /// <param name="file">Where to.</param>
    /// <param name="descriptor">A complete font.</param>
    /// <returns>The font's object.</returns>
    public static int Write(PdfFile file, FontDescriptor descriptor)
    {
        var toUnicode = file.Reserve();
        file.PutStream(toUnicode, [], ToUnicodeMap.Write(1, FieldEncoding.Characters));
        var font = descriptor.Font;
        var body = new PdfBuffer()
            .Raw("<</Type/Font/Subtype/TrueType/BaseFont"u8).Name(descriptor.Name)
            .Raw("/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences["u8).Raw(FieldEncoding.Differences.Span)
            .Raw("]>>/FirstChar 0/LastChar 255/Widths["u8);
        var glyphs = FieldEncoding.Characters.ToDictionary(entry => entry.Code, entry => font.Glyph(entry.Character));
        for (var code = 0; code < 256; code++)
        {
            body.Number(font.Advance(glyphs.GetValueOrDefault(code)));
        }

        return file.Put(body.Raw("]/FontDescriptor"u8).Reference(descriptor.Id).Raw("/ToUnicode"u8).Reference(toUnicode).Raw(">>"u8));
    }
}
