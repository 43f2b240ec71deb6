using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Forms;

/// <summary>
/// What an empty field of several lines looks like: rules to write on. They are the field's text, as it were, so that
/// what is typed replaces them: viewers set typed lines closer than a hand does.
/// </summary>
internal static class RuleAppearance
{
    /// <summary>The lightness of rules: light enough for what is written, dark enough for a copier. 0 is black.</summary>
    public const double Grey = 0.55;

    /// <param name="file">Where to.</param>
    /// <param name="widget">The widget's dictionary.</param>
    /// <param name="bounds">Where it is.</param>
    /// <param name="rules">Points above the widget's lower edge.</param>
    public static void Write(PdfFile file, PdfBuffer widget, Bounds bounds, IEnumerable<double> rules)
    {
        var id = file.Reserve();
        var width = bounds.Right - bounds.Left;
        var content = new PdfBuffer().Raw("/Tx BMC q 0.5 w"u8).Number(Grey).Raw(" G"u8);
        foreach (var height in rules)
        {
            content.Raw(" 0"u8).Number(height).Raw(" m"u8).Number(width).Number(height).Raw(" l S"u8);
        }

        var entries = new PdfBuffer().Raw("/Type/XObject/Subtype/Form/Resources<<>>/BBox[0 0"u8).Number(width).Number(bounds.Top - bounds.Bottom).Raw("]"u8);
        file.PutStream(id, entries.Written, content.Raw(" Q EMC"u8).Written);
        widget.Raw("/AP<</N"u8).Reference(id).Raw(">>"u8);
    }
}
