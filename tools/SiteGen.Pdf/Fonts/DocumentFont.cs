namespace SiteGen.Pdf.Fonts;

/// <summary>A font as one document uses it.</summary>
/// <param name="font">The font.</param>
/// <param name="resource">Its name in content streams.</param>
internal sealed class DocumentFont(TrueTypeFont font, string resource)
{
    private readonly SortedSet<ushort> used = [];

    public TrueTypeFont Font => font;

    public string Resource => resource;

    /// <summary>The glyphs that the document draws.</summary>
    public IReadOnlyCollection<ushort> Used => used;

    public void Use(ushort glyph) => used.Add(glyph);
}
