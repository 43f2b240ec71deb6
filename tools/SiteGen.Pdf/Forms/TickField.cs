namespace SiteGen.Pdf.Forms;

/// <summary>A box to tick.</summary>
internal sealed class TickField(string name, string tip) : Field(name, tip)
{
    /// <summary>The state of a ticked box, and the value of its field.</summary>
    public const string Ticked = "Yes";
}
