using System.Buffers.Binary;

namespace SiteGen.Pdf.Fonts;

/// <summary>A TrueType font, parsed once and shared by all documents and threads. Measures are in thousandths of the font size.</summary>
internal sealed class TrueTypeFont
{
    private readonly CharacterMap characters;
    private readonly KerningPairs kerning;
    private readonly ushort[] advances;

    private TrueTypeFont(TrueTypeTables tables)
    {
        Tables = tables;
        Metrics = FontMetrics.Read(tables);
        characters = new CharacterMap(tables["cmap"].Span);
        kerning = tables.Has("kern") ? new KerningPairs(tables["kern"].Span) : KerningPairs.None;
        advances = ReadAdvances(tables, Metrics.GlyphCount);
        Name = FontName.PostScript(tables["name"].Span);
        Glyphs = new GlyphOutlines(tables, Metrics);
        Metrics = Metrics.CapHeight > 0 ? Metrics : Metrics with { CapHeight = Glyphs.Top(Glyph('H')) };
    }

    public TrueTypeTables Tables { get; }

    public FontMetrics Metrics { get; }

    public GlyphOutlines Glyphs { get; }

    /// <summary>The PostScript name, such as <c>AtkinsonHyperlegible-Regular</c>.</summary>
    public string Name { get; }

    /// <summary>Every character that the font draws, with its glyph, by code.</summary>
    public IReadOnlyList<KeyValuePair<int, ushort>> Characters => characters.All;

    /// <exception cref="InvalidDataException">The file is damaged or of another kind.</exception>
    public static TrueTypeFont Parse(byte[] file)
    {
        try
        {
            return new TrueTypeFont(new TrueTypeTables(file));
        }
        catch (Exception damage) when (damage is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The font is damaged.", damage);
        }
    }

    /// <summary>The glyph for a character, 0 where the font has none.</summary>
    public ushort Glyph(int character) => characters[character];

    public double Advance(ushort glyph) => Metrics.Thousandths(advances[glyph]);

    /// <summary>What to add between two neighbours; mostly 0 or less.</summary>
    public double Kerning(ushort left, ushort right) => Metrics.Thousandths(kerning[left, right]);

    private static ushort[] ReadAdvances(TrueTypeTables tables, int glyphCount)
    {
        var table = tables["hmtx"].Span;
        var pairs = BinaryPrimitives.ReadUInt16BigEndian(tables["hhea"].Span[34..]);
        var advances = new ushort[glyphCount];
        for (var glyph = 0; glyph < glyphCount; glyph++)
        {
            // Glyphs past the last pair share its advance.
            advances[glyph] = BinaryPrimitives.ReadUInt16BigEndian(table[(4 * Math.Min(glyph, pairs - 1))..]);
        }

        return advances;
    }
}
