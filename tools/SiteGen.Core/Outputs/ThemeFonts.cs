using SiteGen.Diagnostics;
using SiteGen.Pdf;
using SiteGen.Sources;

namespace SiteGen.Outputs;

/// <summary>The fonts that the theme brings for PDFs.</summary>
internal static class ThemeFonts
{
    private const string Regular = "fonts/AtkinsonHyperlegible-Regular.ttf";
    private const string Bold = "fonts/AtkinsonHyperlegible-Bold.ttf";

    /// <summary>The fonts, parsed when the first PDF asks for them; null where the theme has none, or one only, which is reported.</summary>
    public static Lazy<PdfFonts?>? Find(OutputContext context)
    {
        var theme = context.Sources.Theme;
        if (theme.Find(Regular) is { } regular && theme.Find(Bold) is { } bold)
        {
            return new(() => Parse(regular, bold, context.Bag));
        }

        if (theme.Find(Regular) is null && theme.Find(Bold) is null)
        {
            return null;
        }

        context.Bag.Report(
            Rules.TemplateMissing,
            Position.StartOf("theme/" + Regular),
            "The theme has one of the two fonts for PDFs, so none are made.",
            $"Put {Regular} and {Bold} into the theme, or write 'without: [{WorksheetPdf.OutputName}]' in site.yml.");
        return null;
    }

    private static PdfFonts? Parse(SourceFile regular, SourceFile bold, DiagnosticBag bag)
    {
        try
        {
            return PdfFonts.Parse(regular.Read(), bold.Read());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException
            or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            bag.Report(
                Rules.Unreadable,
                Position.StartOf(regular.Display),
                $"The fonts for PDFs cannot be read: {failure.Message}",
                $"Both have to be TrueType files; the other one is {bold.Display}.");
            return null;
        }
    }
}
