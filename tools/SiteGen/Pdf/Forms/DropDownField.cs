using System.Collections.Immutable;

namespace SiteGen.Pdf.Forms;

/// <summary>One of several, from a list that opens.</summary>
internal sealed class DropDownField(string name, string tip, ImmutableArray<PdfOption> options) : Field(name, tip)
{
    public ImmutableArray<PdfOption> Options => options;
}
