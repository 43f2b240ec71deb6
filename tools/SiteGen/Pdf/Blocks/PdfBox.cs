using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>A box for several lines, good for typing.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">The question.</param>
/// <param name="Lines">Its height, in lines of handwriting.</param>
internal sealed record PdfBox(string Name, PdfText Label, int Lines) : PdfQuestion(Label);
