using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Forms;

/// <summary>
/// What an empty field of several lines looks like: rules to write on. They are the field's text, as it were, so that
/// what is typed replaces them: viewers set typed lines closer than a hand does.
/// </summary>
internal sealed class RuleAppearances(PdfFile file)
{
    private readonly Dictionary<(double Width, double Height, double Ruling), int> drawn = [];

    public void Write(PdfBuffer widget, Bounds bounds, double ruling)
    {
        var look = (bounds.Right - bounds.Left, bounds.Top - bounds.Bottom, ruling);
        if (!drawn.TryGetValue(look, out var id))
        {
            id = Draw(look);
            drawn.Add(look, id);
        }

        widget.Raw("/AP<</N"u8).Reference(id).Raw(">>"u8);
    }

    private int Draw((double Width, double Height, double Ruling) look)
    {
        var id = file.Reserve();
        var content = new PdfBuffer().Raw("/Tx BMC q 0.5 w "u8);

        // The last rule is the page's.
        for (var y = look.Height - look.Ruling; y > look.Ruling / 2; y -= look.Ruling)
        {
            content.Raw("0"u8).Number(y).Raw(" m"u8).Number(look.Width).Number(y).Raw(" l S "u8);
        }

        var entries = new PdfBuffer().Raw("/Type/XObject/Subtype/Form/Resources<<>>/BBox[0 0"u8).Number(look.Width).Number(look.Height).Raw("]"u8);
        file.PutStream(id, entries.Written, content.Raw("Q EMC"u8).Written);
        return id;
    }
}
