using System.Collections.Immutable;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Blocks;

/// <summary>One of many options, from a list that opens. On paper it is a line to write on.</summary>
internal sealed record PdfDropDown(string Name, PdfText Label, ImmutableArray<PdfOption> Options) : PdfQuestion(Label);
