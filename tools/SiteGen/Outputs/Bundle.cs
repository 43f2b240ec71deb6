using System.Collections.Immutable;
using SiteGen.Buffers;
using SiteGen.Diagnostics;
using SiteGen.Reading;

namespace SiteGen.Outputs;

/// <summary>A style sheet or script that is joined from several files of the theme, so that a page asks for one.</summary>
/// <param name="Name">Of the file in <c>assets/</c>.</param>
/// <param name="Parts">Files of the theme, in order. One that is not there is passed over: a fork's brand is optional.</param>
internal sealed record Bundle(string Name, ImmutableArray<string> Parts)
{
    /// <summary>A page asks for one style sheet, for theme.js before it is drawn, and for one script after.</summary>
    public static ImmutableArray<Bundle> All { get; } =
    [
        new("site.css", ["styles/tokens.css", "styles/base.css", "styles/layout.css", "styles/seam.css", "styles/content.css", "styles/print.css", "styles/brand.css"]),
        new("guide.css", ["styles/tokens.css", "styles/base.css", "styles/layout.css", "styles/seam.css", "styles/content.css", "styles/fields.css", "styles/print.css", "styles/brand.css"]),
        new("sheet.css", ["styles/tokens.css", "styles/base.css", "styles/layout.css", "styles/fields.css", "styles/print.css", "styles/brand.css"]),
        new("theme.js", ["scripts/theme.js"]),
        new("site.js", ["scripts/site.js"]),
        new("steps.js", ["scripts/site.js", "scripts/steps.js"]),
        new("sheet.js", ["scripts/site.js", "scripts/sheet.js"]),
        new("search.js", ["scripts/site.js", "scripts/search.js"]),
    ];

    public OutputFile File(SourceTree theme, DiagnosticBag bag) => OutputFile.Of("assets/" + Name, new("theme/" + Parts[0]), target =>
    {
        foreach (var part in Parts)
        {
            if (theme.Find(part) is { } file && SourceText.Read(file, bag) is { } source)
            {
                Write(source.Text, target);
            }
        }
    });

    private void Write(string text, Utf8Buffer target)
    {
        if (Name.EndsWith(".css", StringComparison.Ordinal))
        {
            CssText.Compact(text, target);
        }
        else
        {
            ScriptText.Compact(text, target);
        }
    }
}
