using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Reads one record of <c>data/sources.yml</c>.</summary>
internal static class ReferenceReader
{
    public static Reference Read(KeyReader keys)
    {
        var reference = new Reference
        {
            Id = keys.RequiredText("id", "joel"),
            Short = keys.RequiredText("short", "Joel and others, 2018"),
            Authors = keys.RequiredText("authors", "Joel, MacDonald & Page-Gould"),
            Year = keys.RequiredText("year", "2018"),
            Title = keys.Text("title") ?? string.Empty,
            Journal = keys.Text("journal") ?? string.Empty,
            Volume = keys.Text("volume") ?? string.Empty,
            Pages = keys.Text("pages") ?? string.Empty,
            Doi = keys.Text("doi") ?? string.Empty,
            Pmc = keys.Text("pmc") ?? string.Empty,
            Sample = keys.Text("sample") ?? string.Empty,
            Studied = keys.Text("studied") ?? string.Empty,
            Says = keys.RequiredText("says", "What it found, in one sentence."),
            Not = keys.Text("not") ?? string.Empty,
            Reading = keys.Text("reading") ?? string.Empty,
        };
        keys.ReportUnknownKeys(Rules.UnknownKey, "a source");
        return reference;
    }
}
