using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Forms;

/// <summary>What a ticked box and a chosen circle look like: drawings of 12 by 12 units that the viewer fits into the widget.</summary>
internal sealed class MarkAppearances(PdfFile file)
{
    private int tick;
    private int dot;
    private int nothing;

    public int Tick => Drawing(ref tick, "1.7 w 1 J 1 j 2.6 6.2 m 5 3.4 l 9.6 9.2 l S"u8);

    public int Dot => Drawing(ref dot, "9.3 6 m 9.3 7.82 7.82 9.3 6 9.3 c 4.18 9.3 2.7 7.82 2.7 6 c 2.7 4.18 4.18 2.7 6 2.7 c 7.82 2.7 9.3 4.18 9.3 6 c f"u8);

    private int Nothing => Drawing(ref nothing, " "u8);

    /// <summary>Gives a widget its two looks; it starts empty.</summary>
    public void Write(PdfBuffer widget, string state, int mark) =>
        widget.Raw("/AS/Off/AP<</N<<"u8).Name(state).Reference(mark).Raw("/Off"u8).Reference(Nothing).Raw(">>>>"u8);

    private int Drawing(ref int id, ReadOnlySpan<byte> content)
    {
        if (id == 0)
        {
            id = file.Reserve();
            file.PutStream(id, "/Type/XObject/Subtype/Form/BBox[0 0 12 12]/Resources<<>>"u8, content);
        }

        return id;
    }
}
