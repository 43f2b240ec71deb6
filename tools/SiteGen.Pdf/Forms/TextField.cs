using System.Collections.Immutable;

namespace SiteGen.Pdf.Forms;

/// <summary>Words, on as many lines as its place holds.</summary>
internal sealed class TextField(string name, string tip) : Field(name, tip)
{
    /// <summary>The font size of what is typed, in points; it does not shrink.</summary>
    public double Size { get; set; }

    /// <summary>The most characters; null where there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Where it has rules while nothing is typed: points above its lower edge.</summary>
    public ImmutableArray<double> Rules { get; init; } = [];
}
