using System.Collections.Immutable;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>Boxes to tick, any number of them. Each is a field: <c>Name_</c> and the option's value.</summary>
internal sealed record PdfTicks(string Name, PdfText Label, ImmutableArray<PdfOption> Options) : PdfQuestion(Label);
