using System.Globalization;

namespace SiteGen.Pdf;

/// <summary>The few words that the layout itself writes; <c>{0}</c> and <c>{1}</c> are numbers.</summary>
/// <param name="PageOf">At the foot of every page.</param>
/// <param name="LineOf">Read aloud for one of several lines.</param>
internal sealed record PdfWording(string PageOf = "{0} of {1}", string LineOf = "line {0} of {1}")
{
    public string Page(int number, int count) => Fill(PageOf, number, count);

    public string Line(int number, int count) => Fill(LineOf, number, count);

    // Not string.Format: a translation with a stray brace must not stop the build.
    private static string Fill(string text, int number, int count) => text
        .Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{1}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
