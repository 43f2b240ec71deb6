using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Pdf.Fonts;
using SiteGen.Tests.Pdf;
using UglyToad.PdfPig.Tokens;

namespace SiteGen.Tests.Sheets;

/// <summary>A place for words in a PDF form, as a program finds it that sets what is typed.</summary>
/// <param name="Name">The field.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Appearance">How words are set, in PDF syntax.</param>
/// <param name="Flags">Of the field.</param>
internal sealed partial record PdfPlace(string Name, double Width, double Height, string Appearance, int Flags)
{
    private double[] advances = [];

    /// <summary>The font size, in points; 0 where the viewer chooses.</summary>
    public double Size => double.Parse(SetIn().Match(Appearance).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>How many lines are seen whole: where lines are set solid, and in Firefox, which takes 1.35 of the size and half a line for one.</summary>
    public int Lines => (int)Math.Min(Math.Floor((Height + 0.01) / (Size * 1.24)), Math.Round((Height - 2) / (Size * 1.35)));

    /// <summary>Whether it is for a sum, which is a few digits. No id has an underscore, and rows have numbers.</summary>
    public bool IsSum => Name.Split('_') is [_, "sum", ..];

    public static List<PdfPlace> Read(byte[] pdf)
    {
        using var reader = new PdfReader(pdf);
        var form = reader.Entry<DictionaryToken>(reader.Catalog, "AcroForm")!;
        var fonts = reader.Entry<DictionaryToken>(reader.Entry<DictionaryToken>(form, "DR")!, "Font")!;
        var advances = reader.Entry<ArrayToken>(reader.Entry<DictionaryToken>(fonts, "Field")!, "Widths")!.Data
            .Select(width => ((NumericToken)width).Double).ToArray();
        return [.. reader.Document.GetPages()
            .SelectMany(page => reader.Entry<ArrayToken>(page.Dictionary, "Annots")?.Data ?? [])
            .Select(reader.Resolve<DictionaryToken>)
            .Where(widget => reader.Entry<NameToken>(widget, "FT")?.Data == "Tx")
            .Select(widget => Of(reader, widget) with { advances = advances })];
    }

    /// <summary>How much of a text is seen whole.</summary>
    public int Held(string text)
    {
        var (at, line, used) = (0, 1, 0.0);
        foreach (var word in text.Split(' '))
        {
            var width = WidthOf(word);
            if (used > 0 && used + width > Width - 4)
            {
                (line, used) = (line + 1, 0);
            }

            if (line > Lines || width > Width - 4)
            {
                return at;
            }

            used += width + WidthOf(" ");
            at = Math.Min(at + word.Length + 1, text.Length);
        }

        return at;
    }

    private double WidthOf(string word) =>
        word.Sum(letter => advances[FieldEncoding.Characters.First(entry => entry.Character == letter).Code]) * Size / 1000;

    private static PdfPlace Of(PdfReader reader, DictionaryToken widget)
    {
        var sides = reader.Entry<ArrayToken>(widget, "Rect")!.Data.Cast<NumericToken>().Select(side => side.Double).ToArray();
        return new(
            PdfControls.Name(reader, widget),
            sides[2] - sides[0],
            sides[3] - sides[1],
            reader.Words(widget, "DA")!,
            reader.Entry<NumericToken>(widget, "Ff")!.Int);
    }

    [GeneratedRegex(@"^/Field ([0-9.]+) Tf 0 g$")]
    private static partial Regex SetIn();
}
