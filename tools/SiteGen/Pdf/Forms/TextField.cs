using System.Collections.Immutable;

namespace SiteGen.Pdf.Forms;

/// <summary>Text, on one line or on many.</summary>
internal sealed class TextField(string name, string tip) : Field(name, tip)
{
    public bool Multiline { get; init; }

    /// <summary>The most characters; null where there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Where it has rules while nothing is typed: points above its lower edge.</summary>
    public ImmutableArray<double> Rules { get; init; } = [];
}
