using SiteGen.Pdf.Blocks;
using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Layout;

/// <summary>Lays out boxes to tick and circles to choose among, with their labels.</summary>
internal static class OptionLayout
{
    private const double SpaceBetweenColumns = 14;
    private const double SpaceBetweenOptions = 16;
    private const int MostColumns = 4;

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfTicks ticks)
    {
        var label = BareText.Of(ticks.Label);
        return Columns(context, [.. ticks.Options.Select(option =>
            new Mark(new AcroTickField($"{ticks.Name}_{option.Value}", Mark.Called(label, option)), option.Label))]);
    }

    public static IEnumerable<Piece> Lay(LayoutContext context, PdfChoice choice)
    {
        var marks = Marks(new AcroRadioField(choice.Name, BareText.Of(choice.Label)), choice.Options);
        return Rows(context, marks, context.Style.Space(SpaceBetweenOptions));
    }

    /// <summary>Whether all options stand in one line after the label.</summary>
    public static bool FitsBeside(LayoutContext context, PdfChoice choice) =>
        BesideIndent(context, choice) + choice.Options.Sum(option => Width(context, option.Label) + context.Style.Space(SpaceBetweenOptions)) <= context.Width;

    /// <summary>The label and all options in one line.</summary>
    public static Piece Beside(LayoutContext context, PdfChoice choice, Piece label)
    {
        var indent = BesideIndent(context, choice);
        var options = Lay(context, choice).Single();
        return options with
        {
            Height = Math.Max(label.Height, options.Height),
            Draw = (canvas, left, top, height) =>
            {
                label.Draw(canvas, left, top, label.Height);
                options.Draw(canvas, left + indent, top + context.Typesetter.Baseline(context.Style.Label) - context.Typesetter.Baseline(context.Text), height);
            },
        };
    }

    public static Mark[] Marks(AcroRadioField field, IEnumerable<PdfOption> options) =>
        [.. options.Select(option => new Mark(field, option.Label, option.Value, Mark.Called(field.Tip, option)))];

    /// <summary>Marks side by side, on as many lines as they need.</summary>
    public static IReadOnlyList<Piece> Rows(LayoutContext context, IReadOnlyList<Mark> marks, double gap)
    {
        var list = context.Parent.Add(Tag.List);
        var lines = new List<List<Mark>> { new() };
        var used = 0.0;
        foreach (var mark in marks)
        {
            var width = Width(context, mark.Label);
            if (used > 0 && used + width > context.Width)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].Add(mark);
            used += width + gap;
        }

        return [.. lines.Select((line, i) => Row(context, list, line, gap) with { SpaceBefore = i == 0 ? 0 : context.Style.OptionSpace })];
    }

    /// <summary>The width in which <see cref="Rows"/> needs no more lines than asked for.</summary>
    public static double WidthFor(LayoutContext context, IReadOnlyList<string> labels, int lines, double gap)
    {
        if (labels.Count == 0)
        {
            return 0;
        }

        // As many as fill the first line, for every such number; the rest in the lines below.
        var best = double.MaxValue;
        var first = -gap;
        for (var count = 1; count <= labels.Count; count++)
        {
            first += gap + Width(context, labels[count - 1]);
            if (lines > 1 || count == labels.Count)
            {
                best = Math.Min(best, Math.Max(first, WidthFor(context, [.. labels.Skip(count)], lines - 1, gap)));
            }
        }

        return best;
    }

    private static double BesideIndent(LayoutContext context, PdfChoice choice) =>
        context.Typesetter.Width(choice.Label, context.Style.Label) + context.Style.Space(SpaceBetweenOptions);

    /// <summary>The width of a mark and its label on one line.</summary>
    private static double Width(LayoutContext context, string label) =>
        context.Style.Mark + context.MarkGap + context.Typesetter.Width(label, context.Text);

    private static Piece Row(LayoutContext context, StructureElement list, IReadOnlyList<Mark> marks, double gap)
    {
        var cells = marks.Select(mark => Cell(context, list, mark, context.Width)).ToArray();
        var widths = marks.Select(mark => Width(context, mark.Label)).ToArray();
        return new Piece(cells.Max(cell => cell.Height), (canvas, left, top, height) =>
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i].Draw(canvas, left, top, height);
                left += widths[i] + gap;
            }
        });
    }

    /// <summary>Columns of one width, as many as hold every label on a line; read down the first, then down the next.</summary>
    private static IEnumerable<Piece> Columns(LayoutContext context, IReadOnlyList<Mark> marks)
    {
        var gap = context.Style.Space(SpaceBetweenColumns);
        var widest = marks.Max(mark => Width(context, mark.Label));
        var fitting = Math.Clamp((int)((context.Width + gap) / (widest + gap)), 1, MostColumns);
        var rows = (marks.Count + fitting - 1) / fitting;
        var columns = (marks.Count + rows - 1) / rows;
        var step = (context.Width + gap) / columns;
        var list = context.Parent.Add(Tag.List);
        var cells = marks.Select(mark => Cell(context, list, mark, step - gap)).ToArray();
        return Enumerable.Range(0, rows).Select(row =>
        {
            var across = Enumerable.Range(0, columns).Select(column => (column * rows) + row).Where(i => i < cells.Length).ToArray();
            return new Piece(across.Max(i => cells[i].Height), (canvas, left, top, height) =>
            {
                foreach (var i in across)
                {
                    cells[i].Draw(canvas, left + (i / rows * step), top, height);
                }
            })
            {
                SpaceBefore = row == 0 ? 0 : context.Style.OptionSpace,
                SpaceGrowth = row == 0 ? 0 : context.Style.OptionSpace,
            };
        });
    }

    private static Piece Cell(LayoutContext context, StructureElement list, Mark mark, double width)
    {
        var body = list.Add(Tag.ListItem).Add(Tag.ListBody);
        var form = body.Add(Tag.Form);
        var indent = context.Style.Mark + context.MarkGap;
        var label = TextPieces.Block(context, mark.Label, context.Text, body, Math.Max(width - indent, indent));
        return new Piece(label.Height, (canvas, left, top, _) =>
        {
            MarkDrawing.Draw(context, canvas, mark, left, top, form);
            label.Draw(canvas, left + indent, top, label.Height);
        });
    }
}
