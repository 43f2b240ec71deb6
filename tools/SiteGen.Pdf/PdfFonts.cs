using SiteGen.Pdf.Fonts;
using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf;

/// <summary>The two weights that a document is set in. Parsing takes a few milliseconds: parse once, and share it among all threads.</summary>
public sealed class PdfFonts
{
    private readonly Lazy<byte[]> completeRegular;

    private PdfFonts(TrueTypeFont regular, TrueTypeFont bold)
    {
        (Regular, Bold) = (regular, bold);
        completeRegular = new(() => Zlib.Compress(FontFile.Complete(regular)));
    }

    internal TrueTypeFont Regular { get; }

    internal TrueTypeFont Bold { get; }

    /// <summary>The regular weight with all its characters, ready to be embedded: the same in every document that has text fields.</summary>
    internal byte[] CompleteRegular => completeRegular.Value;

    /// <summary>Reads two fonts. Their licence has to allow that they are embedded; nothing here looks at that.</summary>
    /// <param name="regular">The bytes of a TrueType file, which may not change afterwards.</param>
    /// <param name="bold">The bytes of a TrueType file, which may not change afterwards.</param>
    /// <exception cref="ArgumentNullException">One of the two is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or of another kind: WOFF, or OpenType with CFF outlines.</exception>
    public static PdfFonts Parse(byte[] regular, byte[] bold)
    {
        ArgumentNullException.ThrowIfNull(regular);
        ArgumentNullException.ThrowIfNull(bold);
        return new(TrueTypeFont.Parse(regular), TrueTypeFont.Parse(bold));
    }
}
