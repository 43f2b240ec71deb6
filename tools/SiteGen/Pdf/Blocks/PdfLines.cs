using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>Several ruled lines, good for handwriting. Typed text does not run from one to the next: each is a field, <c>Name.1</c> and so on.</summary>
internal sealed record PdfLines(string Name, PdfText Label, int Lines) : PdfQuestion(Label);
