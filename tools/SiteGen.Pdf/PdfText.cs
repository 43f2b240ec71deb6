using System.Collections.Immutable;

namespace SiteGen.Pdf;

/// <summary>Text with bold parts and links. White space is collapsed as in HTML; a no-break space stays.</summary>
/// <param name="Runs">From first to last; nothing is put between two of them.</param>
public sealed record PdfText(ImmutableArray<PdfRun> Runs)
{
    /// <summary>Text in one style.</summary>
    /// <param name="text">What it says.</param>
    public static implicit operator PdfText(string text) => FromString(text);

    /// <summary>Text in one style.</summary>
    /// <param name="text">What it says.</param>
    public static PdfText FromString(string text) => new([new PdfRun(text)]);

    /// <summary>The bare text.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
