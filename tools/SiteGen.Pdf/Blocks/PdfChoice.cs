using System.Collections.Immutable;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>Circles of which one is chosen: side by side where they fit, else one under the other.</summary>
internal sealed record PdfChoice(string Name, PdfText Label, ImmutableArray<PdfOption> Options) : PdfQuestion(Label);
