using System.Buffers.Binary;
using CsCheck;
using SiteGen.Pdf.Fonts;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed class FontTests
{
    [Theory]
    [InlineData("Regular")]
    [InlineData("Bold")]
    public void The_fonts_draw_the_letters_of_Latin_alphabets(string weight)
    {
        var font = TrueTypeFont.Parse(SampleSheets.FontFile(weight));

        Assert.DoesNotContain(
            "aZ09 äöüßÄÖÜ àâçéèêëîïôùûÿœæ áíóúñ¿¡ åøÅØ ąćęłńóśźżŁ čďěňřšťůžŠ őű ğışİ ăâîșț āēģīķļņšūž ėįų đ ðþ “”‘’„–—…•€",
            c => font.Glyph(c) == 0);
        Assert.Equal(0, font.Glyph('Ж'));
        Assert.Equal($"AtkinsonHyperlegible-{weight}", font.Name);
    }

    /// <summary>Version 1 of the table OS/2 ends before the height of capitals: so have it all faces of DejaVu.</summary>
    [Fact]
    public void A_font_that_does_not_say_how_high_its_capitals_are_is_measured()
    {
        var file = SampleSheets.FontFile("Regular");
        var told = TrueTypeFont.Parse(file).Metrics.CapHeight;
        var entry = file.AsSpan(file.AsSpan(0, 400).IndexOf("OS/2"u8), 16);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..])), 1);
        BinaryPrimitives.WriteInt32BigEndian(entry[12..], 86);
        Assert.InRange(TrueTypeFont.Parse(file).Metrics.CapHeight, told - 5, told + 5);
    }

    [Fact]
    public void A_subset_keeps_the_parts_of_composed_letters_and_nothing_else()
    {
        var font = SampleSheets.Fonts.Regular;
        var letter = font.Glyph('é');

        var file = FontFile.Subset(font, [letter]);

        var glyphs = new GlyphOutlines(new TrueTypeTables(file), font.Metrics with { LongOffsets = true });
        var kept = Enumerable.Range(0, font.Metrics.GlyphCount).Where(glyph => !glyphs[glyph].IsEmpty).ToArray();
        Assert.Equal(font.Glyphs.WithParts([(ushort)0, letter]).Select(glyph => (int)glyph), kept);
        Assert.True(kept.Length > 2);
        Assert.True(glyphs[letter].StartsWith(font.Glyphs[letter]));
    }

    [Fact]
    public void A_complete_font_keeps_what_typing_needs()
    {
        var complete = TrueTypeFont.Parse(FontFile.Complete(SampleSheets.Fonts.Regular));

        Assert.Equal(SampleSheets.Fonts.Regular.Characters, complete.Characters);
    }

    [Fact]
    public void Damaged_fonts_are_refused_as_such()
    {
        var file = SampleSheets.FontFile("Regular");

        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Int[0, 2000], Gen.Byte).Sample((cut, at, value) =>
        {
            var damaged = file.AsSpan(0, cut % 2 == 0 ? cut : file.Length).ToArray();
            if (at < damaged.Length)
            {
                damaged[at] = value;
            }

            try
            {
                TrueTypeFont.Parse(damaged);
            }
            catch (InvalidDataException)
            {
                // What the caller is told to expect.
            }
        });
    }
}
