using System.Collections.Immutable;
using SiteGen.Pdf.Fonts;

namespace SiteGen.Pdf.Text;

/// <summary>Glyphs that no line end divides, in one style.</summary>
/// <param name="Font">What they are drawn with.</param>
/// <param name="Glyphs">Their numbers.</param>
/// <param name="Joint">What stands before them.</param>
/// <param name="Link">Where they lead; null where nowhere.</param>
/// <param name="Text">What they say.</param>
/// <param name="IsLacking">Whether the font lacks a part of that.</param>
internal sealed record Word(DocumentFont Font, ImmutableArray<ushort> Glyphs, Joint Joint, string? Link, string Text, bool IsLacking)
{
    /// <summary>In thousandths of the font size, kerning included.</summary>
    public double Width { get; } = Measure(Font.Font, Glyphs);

    private static double Measure(TrueTypeFont font, ImmutableArray<ushort> glyphs)
    {
        var width = 0.0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            width += font.Advance(glyphs[i]) + (i == 0 ? 0 : font.Kerning(glyphs[i - 1], glyphs[i]));
        }

        return width;
    }
}
