using System.Text;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Pages;

/// <summary>A link.</summary>
/// <param name="Id">Its object.</param>
/// <param name="Page">The page's object.</param>
/// <param name="Bounds">Where it is.</param>
/// <param name="Owner">Its structure element.</param>
/// <param name="Label">What it says.</param>
internal abstract record LinkAnnotation(int Id, int Page, Bounds Bounds, StructureElement Owner, string Label) : Annotation(Id, Page, Bounds, Owner)
{
    public void Write(PdfFile file) =>
        file.Put(Id, Target(new PdfBuffer().Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect"u8).Raw(Bounds.Written)
            .Raw("/StructParent"u8).Number(Key).Raw("/Contents"u8).Text(Label)).Raw(">>"u8));

    /// <summary>Adds where it leads.</summary>
    protected abstract PdfBuffer Target(PdfBuffer link);
}

/// <summary>A link to an address of the web.</summary>
internal sealed record WebLink(int Id, int Page, Bounds Bounds, StructureElement Owner, string Label, string Address)
    : LinkAnnotation(Id, Page, Bounds, Owner, Label)
{
    protected override PdfBuffer Target(PdfBuffer link) => link.Raw("/A<</S/URI/URI"u8).Text(AsciiAddress()).Raw(">>"u8);

    private string AsciiAddress()
    {
        var ascii = new StringBuilder(Address.Length);
        foreach (var value in Encoding.UTF8.GetBytes(Address))
        {
            _ = value is > (byte)' ' and < 0x7F ? ascii.Append((char)value) : ascii.Append('%').Append(value.ToString("X2", null));
        }

        return ascii.ToString();
    }
}

/// <summary>A link to a page of the same file.</summary>
/// <param name="Destination">That page's object.</param>
internal sealed record PageLink(int Id, int Page, Bounds Bounds, StructureElement Owner, string Label, int Destination)
    : LinkAnnotation(Id, Page, Bounds, Owner, Label)
{
    protected override PdfBuffer Target(PdfBuffer link) => link.Raw("/Dest["u8).Reference(Destination).Raw("/Fit]"u8);
}
