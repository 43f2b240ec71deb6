namespace SiteGen.Pdf.Blocks;

/// <summary>A part of a sheet. The kinds that there are stand in this folder; others cannot be added from outside.</summary>
/// <remarks>The names of fields are full names, parts separated by dots: <c>why.reasons.1.what</c>. No part is empty.</remarks>
public abstract record PdfBlock
{
    private protected PdfBlock()
    {
    }
}
