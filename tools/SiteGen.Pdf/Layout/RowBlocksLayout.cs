using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out rows as blocks: a line, or several, for each cell to write in; what is marked stands in a line beneath.</summary>
internal static class RowBlocksLayout
{
    private const double Indent = 20;
    private const double SpaceBetweenRows = 7;
    private const double SpaceBetweenMarks = 9;
    private const double SpaceBetweenChoices = 22;

    // As a share of the width: a longer label stands above its line.
    private const double LongestLabel = 0.45;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfRowBlocks blocks)
    {
        var list = context.Parent.Add(Tag.List);
        var all = blocks.Rows.SelectMany((row, i) => Row(context, blocks.AreNamed, row, list.Add(Tag.ListItem))
            .After(context.Style.Space(i == 0 ? 2 : SpaceBetweenRows), context.Style.Space(SpaceBetweenRows))).ToList();
        if (blocks.Sums is { } sums)
        {
            all[^1] = all[^1] with { KeepWithNext = true };
            all.AddRange(SumsLayout.Lay(context, sums));
        }

        return all;
    }

    private static IEnumerable<Piece> Row(LayoutContext context, bool isNamed, PdfRowBlock row, StructureElement item)
    {
        var style = context.Style;
        var indent = isNamed ? 0 : style.Space(Indent);
        var name = TextPieces.Block(context, row.Name, style.Label, item.Add(Tag.Label), isNamed ? context.Width : indent);
        var inner = context with { Parent = item.Add(Tag.ListBody), Width = context.Width - indent, Text = style.Small };
        var lines = Cells(inner, row).ToArray();
        if (isNamed)
        {
            return lines.Prepend(name).ToArray().Together();
        }

        // A number stands on the baseline of what is first beside it.
        var first = lines[0];
        lines[0] = first with
        {
            Height = Math.Max(first.Height, name.Height),
            Draw = (canvas, left, top, height) =>
            {
                name.Draw(canvas, left - indent, first.Growth > 0 ? top + height - name.Height : top, name.Height);
                first.Draw(canvas, left, top, height);
            },
        };
        return lines.Select(line => line.Shifted(indent)).ToArray().Together();
    }

    private static IEnumerable<Piece> Cells(LayoutContext context, PdfRowBlock row)
    {
        var marks = new List<(Piece Piece, double Width)>();
        foreach (var cell in row.Cells)
        {
            if (cell.Cell is PdfEntryCell entry)
            {
                foreach (var piece in MarkLines(context, marks).Concat(Entry(context, cell, entry)))
                {
                    yield return piece;
                }

                marks.Clear();
            }
            else
            {
                marks.Add(Marks(context, cell));
            }
        }

        foreach (var piece in MarkLines(context, marks))
        {
            yield return piece;
        }
    }

    private static IEnumerable<Piece> Entry(LayoutContext context, PdfBlockCell cell, PdfEntryCell entry)
    {
        var style = context.Style.Small;
        if (cell.Lines == 1 && context.Typesetter.Width(cell.Label, style) < context.Width * LongestLabel)
        {
            return [EntryLayout.Beside(context, new PdfEntry(entry.Name, entry.Tip) { MaxLength = entry.MaxLength }, cell.Label, style)];
        }

        var label = TextPieces.Lay(context, cell.Label, style, context.Parent.Add(Tag.Paragraph), context.Width).After(context.Style.Space(3));
        return label.Concat(cell.Lines == 1
            ? EntryLayout.Lay(context, new PdfEntry(entry.Name, entry.Tip) { MaxLength = entry.MaxLength })
            : EntryLayout.Lay(context, new PdfLines(entry.Name, entry.Tip, cell.Lines) { MaxLength = entry.MaxLength }));
    }

    /// <summary>A label and its marks on a line, or, where they are too long for one, under each other.</summary>
    private static (Piece Piece, double Width) Marks(LayoutContext context, PdfBlockCell cell)
    {
        var gap = context.Style.Space(SpaceBetweenMarks);
        if (cell.Cell is PdfTickCell tick)
        {
            Mark[] box = [new Mark(new AcroTickField(tick.Name, tick.Tip), tick.Label)];
            return (TextPieces.Stack(OptionLayout.Rows(context, box, gap)), Math.Min(context.Width, OptionLayout.WidthFor(context, [tick.Label], 1, gap)));
        }

        if (cell.Cell is not PdfChoiceCell choice)
        {
            throw new ArgumentException($"A block has no place for {cell.Cell.GetType().Name}.", nameof(cell));
        }

        var label = TextPieces.Block(context, cell.Label, context.Text, context.Parent.Add(Tag.Paragraph), context.Width);
        var indent = context.Typesetter.Width(cell.Label, context.Text) + gap;
        var marks = OptionLayout.Marks(new AcroRadioField(choice.Name, choice.Tip), choice.Options);
        var width = OptionLayout.WidthFor(context, [.. marks.Select(mark => mark.Label)], 1, gap);
        var rows = TextPieces.Stack(OptionLayout.Rows(context, marks, gap));
        return indent + width > context.Width
            ? (TextPieces.Stack([label, rows]), context.Width)
            : (new Piece(Math.Max(label.Height, rows.Height), (canvas, left, top, _) =>
            {
                label.Draw(canvas, left, top, label.Height);
                rows.Draw(canvas, left + indent, top, rows.Height);
            }), indent + width);
    }

    private static IEnumerable<Piece> MarkLines(LayoutContext context, List<(Piece Piece, double Width)> marks)
    {
        var between = context.Style.Space(SpaceBetweenChoices);
        var lines = new List<List<(Piece Piece, double Left)>>();
        var used = double.MaxValue;
        foreach (var (piece, width) in marks)
        {
            if (used + width > context.Width)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].Add((piece, used));
            used += width + between;
        }

        return [.. lines.Select(line => new Piece(line.Max(mark => mark.Piece.Height), (canvas, left, top, _) =>
            line.ForEach(mark => mark.Piece.Draw(canvas, left + mark.Left, top, mark.Piece.Height)))
        {
            SpaceBefore = context.Style.Space(4),
            SpaceGrowth = context.Style.Space(3),
        })];
    }
}
