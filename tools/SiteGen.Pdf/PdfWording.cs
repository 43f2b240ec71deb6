using System.Globalization;

namespace SiteGen.Pdf;

/// <summary>The few words that the layout itself writes; <c>{0}</c> and <c>{1}</c> are numbers.</summary>
/// <param name="PageOf">At the head of a sheet of several pages: the page, and how many there are.</param>
public sealed record PdfWording(string PageOf = "{0} of {1}")
{
    // Not string.Format: a translation with a stray brace must not stop the build.
    internal string Page(int number, int count) => PageOf
        .Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{1}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
