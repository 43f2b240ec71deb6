using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Reads one record of <c>data/sources.yml</c>.</summary>
internal static class ReferenceReader
{
    public static Reference Read(KeyReader keys)
    {
        var reference = new Reference(
            keys.RequiredText("id", "joel"),
            keys.RequiredText("short", "Joel and others, 2018"),
            keys.RequiredText("authors", "Joel, MacDonald & Page-Gould"),
            keys.RequiredText("year", "2018"),
            keys.Text("title") ?? string.Empty,
            keys.Text("journal") ?? string.Empty,
            keys.Text("volume") ?? string.Empty,
            keys.Text("pages") ?? string.Empty,
            keys.Text("doi") ?? string.Empty,
            keys.Text("pmc") ?? string.Empty,
            keys.Text("sample") ?? string.Empty,
            keys.RequiredText("says", "What it found, in one sentence."),
            keys.Text("not") ?? string.Empty);
        keys.Finish(Rules.UnknownKey, "a source");
        return reference;
    }
}
