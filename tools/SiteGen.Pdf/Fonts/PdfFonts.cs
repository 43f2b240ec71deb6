namespace SiteGen.Pdf.Fonts;

/// <summary>The two weights that a document is set in. Parse once, share everywhere.</summary>
internal sealed record PdfFonts(TrueTypeFont Regular, TrueTypeFont Bold)
{
    /// <summary>The regular weight with all its characters, ready to be embedded: the same in every document that has text fields.</summary>
    public Lazy<byte[]> CompleteRegular { get; } = new(() => Syntax.Zlib.Compress(FontFile.Complete(Regular)));

    /// <param name="regular">A TrueType file.</param>
    /// <param name="bold">A TrueType file.</param>
    /// <exception cref="InvalidDataException">A file is damaged or of another kind.</exception>
    public static PdfFonts Parse(byte[] regular, byte[] bold) => new(TrueTypeFont.Parse(regular), TrueTypeFont.Parse(bold));
}
