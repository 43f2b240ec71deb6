using System.Collections.Immutable;

namespace SiteGen.Pdf.Text;

/// <summary>Fills lines with words: as many as fit, then the next line. Widths are in thousandths of the font size.</summary>
internal sealed class LineBreaker(double limit)
{
    private readonly ImmutableArray<TextLine>.Builder lines = ImmutableArray.CreateBuilder<TextLine>();
    private readonly List<Word> line = [];
    private double width;

    /// <summary>Whether a word was longer than a line.</summary>
    public bool DividedAWord { get; private set; }

    public ImmutableArray<TextLine> Break(List<Word> words)
    {
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && words[end].Joint == Joint.Glued)
            {
                end++;
            }

            Place(words[start..end]);
            start = end;
        }

        EndLine(null);
        return lines.ToImmutable();
    }

    /// <summary>Places words that must stay together.</summary>
    private void Place(List<Word> words)
    {
        var joint = line.Count == 0 ? Joint.Glued : words[0].Joint;
        var space = joint == Joint.Space ? SpaceWidth(line[^1]) : 0;
        var needed = words.Sum(word => word.Width);
        if (line.Count > 0 && width + space + needed > limit)
        {
            EndLine(joint == Joint.SoftHyphen ? '-' : joint == Joint.Space ? ' ' : null);
            space = 0;
        }

        if (space > 0)
        {
            line[^1] = WithEnd(line[^1], ' ');
        }

        if (needed > limit)
        {
            PlaceInParts(words);
        }
        else
        {
            line.AddRange(words);
            width += space + needed;
        }
    }

    /// <summary>Divides what is longer than a line wherever the line ends.</summary>
    private void PlaceInParts(List<Word> words)
    {
        DividedAWord = true;
        foreach (var glyph in words.SelectMany(Parts))
        {
            if (line.Count > 0 && width + glyph.Width > limit)
            {
                EndLine(null);
            }

            line.Add(glyph);
            width += glyph.Width;
        }
    }

    private static IEnumerable<Word> Parts(Word word) =>
        word.Glyphs.Select((glyph, i) => new Word(
            word.Font, [glyph], Joint.Glued, word.Link, i == 0 ? word.Text : string.Empty, word.IsLacking));

    private void EndLine(char? end)
    {
        if (line.Count == 0)
        {
            return;
        }

        var visible = end == '-' ? width + WithEnd(line[^1], '-').Width - line[^1].Width : width;
        if (end is { } last)
        {
            line[^1] = WithEnd(line[^1], last);
        }

        lines.Add(new TextLine([.. line]) { Width = visible });
        line.Clear();
        width = 0;
    }

    private static double SpaceWidth(Word word) => word.Font.Font.Advance(word.Font.Font.Glyph(' '));

    private static Word WithEnd(Word word, char end) => new(
        word.Font,
        word.Glyphs.Add(word.Font.Font.Glyph(end)),
        word.Joint,
        word.Link,
        word.Text + end,
        word.IsLacking);
}
