using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Pages;

/// <summary>Draws lines and curves. Coordinates are points from the upper left corner of the page.</summary>
internal sealed class PathPen(PdfBuffer content, double height)
{
    // How far the control points of a quarter circle lie from its ends, in radii.
    private const double QuarterCircle = 0.5523;

    public PathPen Width(double width)
    {
        content.Number(width).Raw(" w "u8);
        return this;
    }

    /// <summary>Lines end and meet round.</summary>
    public PathPen Round()
    {
        content.Raw("1 J 1 j "u8);
        return this;
    }

    /// <summary>Lines are drawn in dashes of a length, with gaps between; 0 for unbroken lines.</summary>
    public PathPen Dashed(double length, double gap)
    {
        content.Raw(length > 0 ? new PdfBuffer().Raw("["u8).Number(length).Number(gap).Raw("]0 d "u8).Written : "[]0 d "u8);
        return this;
    }

    /// <summary>Nothing is drawn beyond an area.</summary>
    public PathPen Clip(Area area)
    {
        Rectangle(area);
        content.Raw("W n "u8);
        return this;
    }

    /// <summary>Lines are grey: 0 is black, 1 is white.</summary>
    public PathPen Grey(double lightness)
    {
        content.Number(lightness).Raw(" G "u8);
        return this;
    }

    public PathPen White()
    {
        content.Raw("1 g "u8);
        return this;
    }

    public PathPen Move(double x, double y) => Point(x, y, "m "u8);

    public PathPen Line(double x, double y) => Point(x, y, "l "u8);

    public PathPen Curve(double x1, double y1, double x2, double y2, double x, double y)
    {
        content.Number(x1).Number(height - y1).Number(x2).Number(height - y2);
        return Point(x, y, "c "u8);
    }

    public PathPen Rectangle(Area area)
    {
        content.Number(area.Left).Number(height - area.Bottom).Number(area.Width).Number(area.Height).Raw(" re "u8);
        return this;
    }

    public PathPen Circle(double x, double y, double radius)
    {
        var k = radius * QuarterCircle;
        return Move(x + radius, y)
            .Curve(x + radius, y + k, x + k, y + radius, x, y + radius)
            .Curve(x - k, y + radius, x - radius, y + k, x - radius, y)
            .Curve(x - radius, y - k, x - k, y - radius, x, y - radius)
            .Curve(x + k, y - radius, x + radius, y - k, x + radius, y)
            .Close();
    }

    public PathPen Close()
    {
        content.Raw("h "u8);
        return this;
    }

    public PathPen Stroke()
    {
        content.Raw("S "u8);
        return this;
    }

    public PathPen Fill()
    {
        content.Raw("f "u8);
        return this;
    }

    /// <summary>Fills, then strokes.</summary>
    public PathPen FillAndStroke()
    {
        content.Raw("B "u8);
        return this;
    }

    private PathPen Point(double x, double y, ReadOnlySpan<byte> op)
    {
        content.Number(x).Number(height - y).Raw(" "u8).Raw(op);
        return this;
    }
}
