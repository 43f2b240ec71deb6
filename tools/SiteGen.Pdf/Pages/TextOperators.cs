using SiteGen.Pdf.Syntax;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Pages;

/// <summary>Writes words as text operators.</summary>
internal static class TextOperators
{
    /// <param name="content">Where to.</param>
    /// <param name="words">Words of one line.</param>
    /// <param name="size">Font size in points.</param>
    /// <param name="x">Points from the page's left edge.</param>
    /// <param name="y">Points from the page's lower edge.</param>
    public static void Write(PdfBuffer content, ReadOnlySpan<Word> words, double size, double x, double y)
    {
        content.Raw("BT 1 0 0 1"u8).Number(x).Number(y).Raw(" Tm"u8);
        for (var i = 0; i < words.Length; i++)
        {
            if (i == 0 || words[i].Font != words[i - 1].Font)
            {
                content.Name(words[i].Font.Resource).Number(size).Raw(" Tf"u8);
            }

            WriteWord(content, words[i]);
        }

        content.Raw(" ET "u8);
    }

    /// <summary>The width of words in a row, in thousandths of the font size.</summary>
    public static double Width(ReadOnlySpan<Word> words)
    {
        var width = 0.0;
        foreach (var word in words)
        {
            width += word.Width;
        }

        return width;
    }

    /// <summary>The width, in points, of the space that ends words in a row; 0 where none does.</summary>
    public static double TrailingSpace(ReadOnlySpan<Word> words, double size) =>
        words[^1].Text.EndsWith(' ') ? words[^1].Font.Font.Advance(words[^1].Glyphs[^1]) * size / 1000 : 0;

    /// <summary>What words in a row say.</summary>
    public static string Plain(ReadOnlySpan<Word> words)
    {
        var plain = string.Empty;
        foreach (var word in words)
        {
            plain += word.Text;
        }

        return plain.Trim();
    }

    private static void WriteWord(PdfBuffer content, Word word)
    {
        if (word.IsLacking)
        {
            content.Raw("/Span<</ActualText"u8).Text(word.Text).Raw(">>BDC"u8);
        }

        content.Raw("[<"u8);
        for (var i = 0; i < word.Glyphs.Length; i++)
        {
            var glyph = word.Glyphs[i];
            var kerning = i == 0 ? 0 : word.Font.Font.Kerning(word.Glyphs[i - 1], glyph);
            if (kerning != 0)
            {
                content.Raw(">"u8).Number(-kerning).Raw("<"u8);
            }

            word.Font.Use(glyph);
            content.Hex([(byte)(glyph >> 8), (byte)glyph]);
        }

        content.Raw(word.IsLacking ? ">]TJ EMC"u8 : ">]TJ"u8);
    }
}
