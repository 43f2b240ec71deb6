using System.Collections.Immutable;
using SiteGen.Pdf.Fonts;

namespace SiteGen.Pdf.Text;

/// <summary>Breaks text into lines.</summary>
internal sealed class Typesetter(DocumentFont regular, DocumentFont bold, MissingCharacters missing)
{
    // In points; sums of widths are not exact.
    private const double Fine = 0.05;

    /// <param name="text">What to set.</param>
    /// <param name="style">How.</param>
    /// <param name="width">The longest line, in points.</param>
    public ImmutableArray<TextLine> Lines(PdfText text, TextStyle style, double width)
    {
        var words = Split(text, style);
        var limit = width * 1000 / style.Size;
        var lines = new LineBreaker(limit).Break(words);
        return style.Balanced && lines.Length > 1 ? Balance(words, lines, limit) : lines;
    }

    /// <summary>The width of the text on one line, in points.</summary>
    public double Width(PdfText text, TextStyle style) =>
        new LineBreaker(double.MaxValue).Break(Split(text, style)).Sum(line => line.Width) * style.Size / 1000;

    /// <summary>From the top of a line to where its letters stand, in points.</summary>
    public double Baseline(TextStyle style)
    {
        var metrics = regular.Font.Metrics;
        var ascent = metrics.Thousandths(metrics.Ascent) * style.Size / 1000;
        var descent = -metrics.Thousandths(metrics.Descent) * style.Size / 1000;
        return ((style.Leading - ascent - descent) / 2) + ascent;
    }

    /// <summary>The least distance of lines that do not touch, in font sizes; viewers set typed lines by it.</summary>
    public double SolidLeading
    {
        get
        {
            var metrics = regular.Font.Metrics;
            return metrics.Thousandths(metrics.Ascent - metrics.Descent) / 1000;
        }
    }

    /// <summary>The height of capitals, in points.</summary>
    public double CapHeight(TextStyle style) =>
        regular.Font.Metrics.Thousandths(regular.Font.Metrics.CapHeight) * style.Size / 1000;

    /// <summary>The width of the longest word, in points: what a line must hold so that no word is divided.</summary>
    public double WidestWord(PdfText text, TextStyle style) =>
        Split(text, style).Select(word => word.Width).DefaultIfEmpty().Max() * style.Size / 1000;

    /// <summary>The least width, in points, in which a text takes no more lines than asked for, and no word is divided.</summary>
    public double WidthFor(PdfText text, TextStyle style, int lines)
    {
        var words = Split(text, style);
        var (tooNarrow, wide) = (0.0, Width(text, style));
        while (wide - tooNarrow > Fine)
        {
            var width = (tooNarrow + wide) / 2;
            var breaker = new LineBreaker(width * 1000 / style.Size);
            if (breaker.Break(words).Length > lines || breaker.DividedAWord)
            {
                tooNarrow = width;
            }
            else
            {
                wide = width;
            }
        }

        return wide + Fine;
    }

    private List<Word> Split(PdfText text, TextStyle style) =>
        new WordSplitter(regular, bold, missing).Split(text, style.Bold);

    /// <summary>Sets the words as narrow as they go without a further line.</summary>
    private static ImmutableArray<TextLine> Balance(List<Word> words, ImmutableArray<TextLine> lines, double limit)
    {
        var best = lines;
        var tooNarrow = 0.0;
        for (var halving = 0; halving < 8; halving++)
        {
            var width = (tooNarrow + limit) / 2;
            var breaker = new LineBreaker(width);
            var tried = breaker.Break(words);
            if (tried.Length > lines.Length || breaker.DividedAWord)
            {
                tooNarrow = width;
            }
            else
            {
                (best, limit) = (tried, width);
            }
        }

        return best;
    }
}
