using System.Text;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Pages;

/// <summary>A link.</summary>
/// <param name="Id">Its object.</param>
/// <param name="Page">The page's object.</param>
/// <param name="Bounds">Where it is.</param>
/// <param name="Owner">Its structure element.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Label">What it says.</param>
internal sealed record LinkAnnotation(int Id, int Page, Bounds Bounds, StructureElement Owner, string Address, string Label)
    : Annotation(Id, Page, Bounds, Owner)
{
    public void Write(PdfFile file) =>
        file.Put(Id, new PdfBuffer().Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect"u8).Raw(Bounds.Written)
            .Raw("/StructParent"u8).Number(Key).Raw("/Contents"u8).Text(Label)
            .Raw("/A<</S/URI/URI"u8).Text(AsciiAddress()).Raw(">>>>"u8));

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
