namespace SiteGen.Pdf.Forms;

/// <summary>One of several circles; each widget's state is the value that it stands for. A second click takes the answer back.</summary>
internal sealed class RadioField(string name, string tip) : Field(name, tip);
