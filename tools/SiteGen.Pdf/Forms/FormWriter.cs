using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Forms;

/// <summary>
/// Writes the interactive form. Borders and rules are drawn on the page, not by the widgets: viewers redraw a widget
/// when something is typed, each in its own way. An empty text field therefore has no appearance, but for the rules
/// that typing takes away.
/// </summary>
internal sealed class FormWriter(PdfFile file)
{
    private const string Font = "Field";

    // Of fields that other programs add.
    private const double UsualSize = 11;

    // Lines wrap (4096), and nothing scrolls (8388608): a viewer takes no more than a place holds, so that no word is
    // typed that paper would not show.
    private const int WrapsAndEnds = 4096 + 8388608;

    private readonly MarkAppearances marks = new(file);

    /// <param name="root">The fields.</param>
    /// <param name="fontObject">The font for what is typed.</param>
    /// <returns>The form's object.</returns>
    public int Write(FieldNode root, int fontObject)
    {
        var fields = root.Children.Select(child => WriteNode(child, null)).ToArray();
        return file.Put(new PdfBuffer().Raw("<</Fields"u8).References(fields)
            .Raw("/DR<</Font<<"u8).Name(Font).Reference(fontObject).Raw(">>>>/DA"u8).Raw(Appearance(UsualSize)).Raw(">>"u8));
    }

    /// <summary>How typed words are set. Size 0 would let viewers shrink them until nobody can read them.</summary>
    private static ReadOnlySpan<byte> Appearance(double size) =>
        new PdfBuffer().Raw("("u8).Name(Font).Number(size).Raw(" Tf 0 g)"u8).Written;

    private int WriteNode(FieldNode node, int? parent)
    {
        var shared = SharedWidget(node.Field);
        var id = shared?.Id ?? file.Reserve();
        var body = new PdfBuffer().Raw("<</T"u8).Text(node.PartialName);
        if (parent is { } above)
        {
            body.Raw("/Parent"u8).Reference(above);
        }

        if (node.Field is { } field)
        {
            WriteField(body, field);
            WriteWidgets(body, field, shared, id);
        }
        else
        {
            body.Raw("/Kids"u8).References([.. node.Children.Select(child => WriteNode(child, id))]);
        }

        file.Put(id, body.Raw(">>"u8));
        return id;
    }

    /// <summary>A field of one widget and the widget share an object, whose number the page knows already.</summary>
    private static AcroWidget? SharedWidget(AcroField? field) => field is null or AcroRadioField ? null : field.Widgets.Single();

    private static void WriteField(PdfBuffer body, AcroField field)
    {
        body.Raw("/TU"u8).Text(field.Tip);
        switch (field)
        {
            case AcroTextField text:
                body.Raw("/FT/Tx/DA"u8).Raw(Appearance(text.Size)).Raw("/Ff"u8).Number(WrapsAndEnds);
                if (text.MaxLength is { } most)
                {
                    body.Raw("/MaxLen"u8).Number(most);
                }

                break;
            case AcroTickField:
                body.Raw("/FT/Btn/V/Off"u8);
                break;
            case AcroRadioField:
                body.Raw("/FT/Btn/Ff 32768/V/Off"u8);
                break;
        }
    }

    private void WriteWidgets(PdfBuffer body, AcroField field, AcroWidget? shared, int id)
    {
        if (shared is not null)
        {
            WriteWidget(body, field, shared);
            return;
        }

        body.Raw("/Kids"u8).References(field.Widgets.Select(widget => widget.Id));
        foreach (var widget in field.Widgets)
        {
            var kid = new PdfBuffer().Raw("<</Parent"u8).Reference(id);
            if (widget.Tip is { } tip)
            {
                kid.Raw("/TU"u8).Text(tip);
            }

            WriteWidget(kid, field, widget);
            file.Put(widget.Id, kid.Raw(">>"u8));
        }
    }

    private void WriteWidget(PdfBuffer body, AcroField field, AcroWidget widget)
    {
        // 4: the widget is printed.
        body.Raw("/Type/Annot/Subtype/Widget/F 4/BS<</W 0>>/P"u8).Reference(widget.Page)
            .Raw("/Rect"u8).Raw(widget.Bounds.Written).Raw("/StructParent"u8).Number(widget.Key);

        // CA: the sign of ZapfDingbats that comes nearest, for programs that draw marks themselves.
        if (field is AcroTickField)
        {
            marks.Write(body.Raw("/MK<</CA(4)>>"u8), AcroTickField.Ticked, marks.Tick);
        }
        else if (field is AcroRadioField)
        {
            marks.Write(body.Raw("/MK<</CA(l)>>"u8), widget.State ?? AcroTickField.Ticked, marks.Dot);
        }
        else if (field is AcroTextField { Rules.IsEmpty: false } lines)
        {
            RuleAppearance.Write(file, body, widget.Bounds, lines.Rules);
        }
    }
}
