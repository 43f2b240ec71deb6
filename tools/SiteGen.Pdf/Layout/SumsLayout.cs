using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out places for sums: as many in a line as fit.</summary>
internal static class SumsLayout
{
    /// <summary>Of a sum: more than all the rows of a table can have.</summary>
    public const int MostDigits = 4;

    private const double Blank = 34;
    private const double Gap = 4;
    private const double Between = 12;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfSums sums)
    {
        var style = context.Style;
        var owner = context.Parent.Add(Tag.Paragraph);
        var title = Word(context, sums.Title, owner);
        var lines = new List<List<(double Left, Piece Text, PdfSum? Sum, double TextWidth)>> { new() { (0, title.Piece, null, title.Width) } };
        var used = title.Width + style.Space(Between);
        foreach (var sum in sums.Sums)
        {
            var (piece, width) = Word(context, sum.Label, owner);
            var whole = width + (width > 0 ? style.Space(Gap) : 0) + style.Space(Blank);
            if (used + whole > context.Width)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].Add((used, piece, sum, whole - style.Space(Blank)));
            used += whole + style.Space(Between);
        }

        return lines.Select(line => Line(context, line)).ToArray().Together().After(style.Space(3), style.Space(3));
    }

    private static (Piece Piece, double Width) Word(LayoutContext context, PdfText text, StructureElement owner) => text.ToString().Length == 0
        ? (Pieces.Nothing, 0)
        : (TextPieces.Block(context, text, context.Style.Small, owner, context.Width),
            Math.Min(context.Typesetter.Width(text, context.Style.Small), context.Width));

    private static Piece Line(LayoutContext context, List<(double Left, Piece Text, PdfSum? Sum, double TextWidth)> line)
    {
        var style = context.Style;
        var places = line.Select(item => item.Sum is { } sum
            ? (Field: new AcroTextField(sum.Name, sum.Tip) { MaxLength = MostDigits }, Owner: context.Parent.Add(Tag.Form))
            : ((AcroTextField Field, StructureElement Owner)?)null).ToArray();
        return new Piece(Math.Max(style.Ruling, line.Max(item => item.Text.Height)), (canvas, left, top, height) =>
        {
            for (var i = 0; i < line.Count; i++)
            {
                var item = line[i];
                item.Text.Draw(canvas, left + item.Left, top + height - item.Text.Height, item.Text.Height);
                if (places[i] is { } place)
                {
                    var area = new Area(left + item.Left + item.TextWidth, top, style.Space(Blank), height - 1);
                    AnswerField.Rule(canvas, area.Left, area.Left + area.Width, top + height);
                    AnswerField.Place(context, canvas, place.Field, area, place.Owner);
                }
            }
        });
    }
}
