namespace SiteGen.Pdf.Pages;

/// <summary>A rectangle on a page as layout sees it: points from the upper left corner, downwards.</summary>
internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}
