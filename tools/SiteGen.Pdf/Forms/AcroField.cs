using System.Collections.Immutable;

namespace SiteGen.Pdf.Forms;

/// <summary>Something to fill in. Its widgets are where it stands on the pages.</summary>
/// <param name="name">Full name, parts separated by dots: <c>why-it-ended.reasons.1.what</c>.</param>
/// <param name="tip">What a screen reader calls it.</param>
internal abstract class AcroField(string name, string tip)
{
    public string Name => name;

    public string Tip => tip;

    public List<AcroWidget> Widgets { get; } = [];
}

/// <summary>Words, on as many lines as its place holds.</summary>
internal sealed class AcroTextField(string name, string tip) : AcroField(name, tip)
{
    /// <summary>The font size of what is typed, in points; it does not shrink.</summary>
    public double Size { get; set; }

    /// <summary>The most characters; null where there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Where it has rules while nothing is typed: points above its lower edge.</summary>
    public ImmutableArray<double> Rules { get; init; } = [];
}

/// <summary>A box to tick.</summary>
internal sealed class AcroTickField(string name, string tip) : AcroField(name, tip)
{
    /// <summary>The state of a ticked box, and the value of its field.</summary>
    public const string Ticked = "Yes";
}

/// <summary>One of several circles; each widget's state is the value that it stands for. A second click takes the answer back.</summary>
internal sealed class AcroRadioField(string name, string tip) : AcroField(name, tip);
