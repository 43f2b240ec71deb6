using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Pages;

/// <summary>A rectangle in PDF's own coordinates: points from the lower left corner of the page.</summary>
internal readonly record struct Bounds(double Left, double Bottom, double Right, double Top)
{
    public ReadOnlySpan<byte> Written =>
        new PdfBuffer().Raw("["u8).Number(Left).Number(Bottom).Number(Right).Number(Top).Raw("]"u8).Written;
}
