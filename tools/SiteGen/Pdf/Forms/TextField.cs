namespace SiteGen.Pdf.Forms;

/// <summary>Text, on one line or on many.</summary>
internal sealed class TextField(string name, string tip) : Field(name, tip)
{
    public bool Multiline { get; init; }

    /// <summary>The most characters; null where there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>From one rule to the next, in points, while nothing is typed; 0 for none.</summary>
    public double Ruling { get; init; }
}
