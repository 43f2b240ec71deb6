namespace SiteGen.Pdf.Forms;

/// <summary>Text, on one line or on many.</summary>
internal sealed class TextField(string name, string tip) : Field(name, tip)
{
    public bool Multiline { get; init; }

    /// <summary>The most characters; null where there is no limit.</summary>
    public int? MaxLength { get; init; }
}
