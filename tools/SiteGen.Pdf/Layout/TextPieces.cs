using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out text as one piece for every line.</summary>
internal static class TextPieces
{
    /// <summary>A paragraph; its first two lines stay together, and its last two.</summary>
    public static IReadOnlyList<Piece> Lay(LayoutContext context, PdfText text, TextStyle style, StructureElement? owner, double width)
    {
        var lines = context.Typesetter.Lines(text, style, width);
        var baseline = context.Typesetter.Baseline(style);
        return
        [
            .. lines.Select((line, i) => new Piece(style.Leading, (canvas, left, top, _) =>
                canvas.Text(line, style, left, top + baseline, owner))
            {
                KeepWithNext = lines.Length > 1 && (i == 0 || i == lines.Length - 2),
            }),
        ];
    }

    /// <summary>A paragraph as one piece.</summary>
    public static Piece Block(LayoutContext context, PdfText text, TextStyle style, StructureElement? owner, double width) =>
        Stack(Lay(context, text, style, owner, width));

    /// <summary>A paragraph as one piece, every line in the middle of the width.</summary>
    public static Piece Centred(LayoutContext context, PdfText text, TextStyle style, StructureElement? owner, double width)
    {
        var lines = context.Typesetter.Lines(text, style, width);
        return Stack([.. Lay(context, text, style, owner, width).Select((piece, i) => piece.Shifted((width - (lines[i].Width * style.Size / 1000)) / 2))]);
    }

    /// <summary>Pieces one under the other as one piece; their distances are kept, but for the first.</summary>
    public static Piece Stack(IReadOnlyList<Piece> pieces)
    {
        var total = pieces.Select((piece, i) => piece.Height + (i == 0 ? 0 : piece.SpaceBefore)).Sum();
        return new Piece(total, (canvas, left, top, _) =>
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                top += i == 0 ? 0 : pieces[i].SpaceBefore;
                pieces[i].Draw(canvas, left, top, pieces[i].Height);
                top += pieces[i].Height;
            }
        });
    }
}
