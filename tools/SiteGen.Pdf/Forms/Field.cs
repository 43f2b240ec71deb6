namespace SiteGen.Pdf.Forms;

/// <summary>Something to fill in. Its widgets are where it stands on the pages.</summary>
/// <param name="name">Full name, parts separated by dots: <c>why-it-ended.reasons.1.what</c>.</param>
/// <param name="tip">What a screen reader calls it.</param>
internal abstract class Field(string name, string tip)
{
    public string Name => name;

    public string Tip => tip;

    public List<Widget> Widgets { get; } = [];
}
