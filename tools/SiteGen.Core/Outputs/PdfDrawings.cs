using System.Buffers.Text;
using System.Collections.Immutable;
using System.Drawing;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Pdf.Blocks;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>
/// Reads the theme's drawings for PDFs: SVG that is made of paths with straight lines, as ours for the sheets is. One that has anything else
/// is left out of the PDFs; the pages show it.
/// </summary>
internal static class PdfDrawings
{
    private const double UsualWidth = 1;

    /// <summary>As a share of the drawing's width: on paper, lines that are shorter look like dirt.</summary>
    private const double Speck = 0.015;

    /// <param name="theme">The theme.</param>
    /// <param name="name">Of the file in <c>drawings/</c>, without its ending.</param>
    /// <returns>Null where there is none, or none that a PDF can show.</returns>
    public static PdfDrawing? Find(SourceTree theme, string name)
    {
        // A file that cannot be read is told by the pages, which carry it too.
        var text = theme.Find($"drawings/{name}.svg") is { } file ? SourceText.Read(file, new DiagnosticBag())?.Text : null;
        return text is null ? null : Read(Encoding.UTF8.GetBytes(text));
    }

    private static PdfDrawing? Read(ReadOnlySpan<byte> svg)
    {
        var paths = ImmutableArray.CreateBuilder<PdfPath>();
        var box = new List<double>();
        var width = UsualWidth;
        var scanner = new HtmlScanner(svg);
        while (scanner.Next())
        {
            var isPath = scanner.Is("path"u8);
            if (!isPath && !scanner.Is("svg"u8))
            {
                return null;
            }

            if (scanner.IsEnd)
            {
                continue;
            }

            var own = width;
            var dashes = new List<double>();
            ImmutableArray<PdfPathStep>? steps = null;
            var attributes = scanner.Attributes;
            while (attributes.Next())
            {
                switch (attributes.Name)
                {
                    case [.. var found] when found.SequenceEqual("viewBox"u8):
                        box = Numbers(attributes.Value);
                        break;
                    case [.. var found] when found.SequenceEqual("stroke-width"u8):
                        own = Numbers(attributes.Value).FirstOrDefault(width);
                        break;
                    case [.. var found] when found.SequenceEqual("stroke-dasharray"u8):
                        dashes = Numbers(attributes.Value);
                        break;
                    case [.. var found] when found.SequenceEqual("d"u8):
                        steps = Steps(attributes.Value);
                        break;
                }
            }

            if (!isPath)
            {
                width = own;
            }
            else if (steps is { } known)
            {
                paths.AddRange(Lines(known).Select(line => new PdfPath(line, own)
                {
                    Dash = dashes.FirstOrDefault(),
                    DashGap = dashes.LastOrDefault(),
                    IsFilled = line[^1].Kind == PdfPathStepKind.Close,
                }));
            }
            else
            {
                return null;
            }
        }

        return box is [0, 0, > 0, > 0] ? new(box[2], box[3], Layered(paths, box[2] * Speck)) : null;
    }

    /// <summary>Shapes hide what runs behind them, and lines between the sides of a shape are drawn on it.</summary>
    private static ImmutableArray<PdfPath> Layered(IEnumerable<PdfPath> paths, double speck)
    {
        var seen = paths.Select(path => (Path: path, Sides: Sides(path))).Where(item => item.Sides.Width > speck || item.Sides.Height > speck).ToList();
        var shapes = seen.Where(item => item.Path.IsFilled).ToList();
        return [.. seen.OrderBy(item => item.Path.IsFilled ? 1 : shapes.Exists(shape => shape.Sides.Contains(item.Sides)) ? 2 : 0).Select(item => item.Path)];
    }

    private static RectangleF Sides(PdfPath path)
    {
        var (left, top) = (path.Steps.Min(step => step.X), path.Steps.Min(step => step.Y));
        return new((float)left, (float)top, (float)(path.Steps.Max(step => step.X) - left), (float)(path.Steps.Max(step => step.Y) - top));
    }

    /// <summary>Each line that is drawn without lifting the pen.</summary>
    private static IEnumerable<ImmutableArray<PdfPathStep>> Lines(ImmutableArray<PdfPathStep> steps)
    {
        var line = ImmutableArray.CreateBuilder<PdfPathStep>();
        foreach (var step in steps)
        {
            if (step.Kind == PdfPathStepKind.Move)
            {
                if (line.Count > 1)
                {
                    yield return line.ToImmutable();
                }

                line.Clear();
            }

            line.Add(step);
            if (step.Kind == PdfPathStepKind.Close)
            {
                yield return line.ToImmutable();
                line.Clear();

                // Where a shape was closed, the pen still lies.
                line.Add(step with { Kind = PdfPathStepKind.Move });
            }
        }

        if (line.Count > 1)
        {
            yield return line.ToImmutable();
        }
    }

    /// <summary>The steps of a path; null where one is no straight line.</summary>
    private static ImmutableArray<PdfPathStep>? Steps(ReadOnlySpan<byte> data)
    {
        var steps = ImmutableArray.CreateBuilder<PdfPathStep>();
        var (x, y, startX, startY) = (0.0, 0.0, 0.0, 0.0);
        data = data.Trim(" \n"u8);
        while (!data.IsEmpty)
        {
            var command = (char)data[0];
            var end = data[1..].IndexOfAnyInRange((byte)'A', (byte)'z');
            var numbers = new Queue<double>(Numbers(end < 0 ? data[1..] : data[1..(end + 1)]));
            data = end < 0 ? [] : data[(end + 1)..];
            var isRelative = char.IsAsciiLetterLower(command);
            var kind = char.ToUpperInvariant(command) == 'M' ? PdfPathStepKind.Move : PdfPathStepKind.Line;
            switch (char.ToUpperInvariant(command))
            {
                case 'Z':
                    (x, y) = (startX, startY);
                    steps.Add(new(PdfPathStepKind.Close, x, y));
                    break;
                case 'H':
                    while (numbers.TryDequeue(out var to))
                    {
                        x = isRelative ? x + to : to;
                        steps.Add(new(kind, x, y));
                    }

                    break;
                case 'V':
                    while (numbers.TryDequeue(out var to))
                    {
                        y = isRelative ? y + to : to;
                        steps.Add(new(kind, x, y));
                    }

                    break;
                case 'M' or 'L':
                    while (numbers.TryDequeue(out var toX) && numbers.TryDequeue(out var toY))
                    {
                        (x, y) = isRelative ? (x + toX, y + toY) : (toX, toY);
                        (startX, startY) = kind == PdfPathStepKind.Move ? (x, y) : (startX, startY);
                        steps.Add(new(kind, x, y));

                        // More points after a move are lines.
                        kind = PdfPathStepKind.Line;
                    }

                    break;
                default:
                    return null;
            }
        }

        return steps.ToImmutable();
    }

    /// <summary>Numbers with spaces, commas, or nothing but a minus between them.</summary>
    private static List<double> Numbers(ReadOnlySpan<byte> text)
    {
        var numbers = new List<double>();
        while (!text.IsEmpty)
        {
            if (Utf8Parser.TryParse(text, out double number, out var length) && length > 0)
            {
                numbers.Add(number);
                text = text[length..];
            }
            else
            {
                text = text[1..];
            }
        }

        return numbers;
    }
}
