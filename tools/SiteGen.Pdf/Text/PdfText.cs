using System.Collections.Immutable;

namespace SiteGen.Pdf.Text;

/// <summary>Text with bold parts and links. White space is collapsed as in HTML; a no-break space stays.</summary>
internal sealed record PdfText(ImmutableArray<PdfRun> Runs)
{
    public static implicit operator PdfText(string text) => new([new PdfRun(text)]);

    /// <summary>The bare text.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
