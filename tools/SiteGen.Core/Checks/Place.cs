using SiteGen.Diagnostics;
using SiteGen.Reading;

namespace SiteGen.Checks;

/// <summary>Where something on a page was written. To find its line, the text is read once more, so that is done for findings alone.</summary>
/// <param name="File">What the page was made from: the place of all that its template wrote.</param>
/// <param name="Document">The page's text, where it was written there.</param>
/// <param name="Offset">In the text's body.</param>
internal readonly record struct Place(Position File, Document? Document, int Offset)
{
    public Position Position => Document?.At(Offset) ?? File;
}
