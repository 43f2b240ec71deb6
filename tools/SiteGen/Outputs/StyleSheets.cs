using System.Collections.Immutable;
using SiteGen.Buffers;
using SiteGen.Diagnostics;
using SiteGen.Reading;

namespace SiteGen.Outputs;

/// <summary>A style sheet that is joined from the theme's layers, so that a page asks for one file.</summary>
internal sealed record StyleSheets(string Name, ImmutableArray<string> Layers)
{
    /// <summary>What every page asks for, and what pages with a form ask for in its place.</summary>
    public static ImmutableArray<StyleSheets> All { get; } =
    [
        new("site.css", ["tokens", "base", "layout", "content", "print", "brand"]),
        new("sheet.css", ["tokens", "base", "layout", "content", "fields", "print", "brand"]),
    ];

    public void Write(SourceTree theme, Utf8Buffer target, DiagnosticBag bag)
    {
        foreach (var layer in Layers)
        {
            if (theme.Find($"styles/{layer}.css") is { } file && SourceText.Read(file, bag) is { } source)
            {
                CssText.Compact(source.Text, target);
            }
        }
    }
}
