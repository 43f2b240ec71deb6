using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Outputs;

/// <summary>
/// The colours of site.yml as a last part of every style sheet, and whether texts can be read on their papers: in the colours
/// of styles/brand.css, which win, of site.yml, and of the theme.
/// </summary>
internal sealed class BrandColors(ImmutableSortedDictionary<string, ColorPair> colors, StyleColors brand, StyleColors tokens)
{
    /// <summary>WCAG 2.2 AA for text of reading size.</summary>
    private const double Least = 4.5;

    private static readonly (string Paper, string[] Texts)[] Grounds =
    [
        ("paper", ["ink", "soft", "pen", "thread"]),
        ("sheet", ["ink", "soft", "pen", "thread"]),
        ("cover", ["ink"]),
    ];

    /// <summary>
    /// In the layer of the tokens, so that print keeps its own colours; and only for readers who have not asked their
    /// system for more contrast or for its own colours.
    /// </summary>
    public string Css()
    {
        if (colors.IsEmpty)
        {
            return string.Empty;
        }

        var light = new StringBuilder();
        var both = new StringBuilder();
        foreach (var (name, pair) in colors)
        {
            light.Append(CultureInfo.InvariantCulture, $"--{name}:{pair.Light};");
            both.Append(CultureInfo.InvariantCulture, $"--{name}:light-dark({pair.Light},{pair.Dark});");
        }

        return $"@layer tokens{{@media (prefers-contrast:no-preference){{:root{{{light}}}@supports (color:light-dark(red,red)){{:root{{{both}}}}}}}}}\n";
    }

    public void Check(Position settings, DiagnosticBag bag)
    {
        foreach (var (text, paper) in Grounds.SelectMany(ground => ground.Texts.Select(text => (text, ground.Paper))))
        {
            if (Find(text, settings) is { } front && Find(paper, settings) is { } back && (front.At ?? back.At) is { } at)
            {
                Check($"'{text}' ({front.Pair.Light}) on '{paper}' ({back.Pair.Light})", front.Pair.Light.Contrast(back.Pair.Light), at, bag);
                Check($"At dusk, '{text}' ({front.Pair.Dark}) on '{paper}' ({back.Pair.Dark})", front.Pair.Dark.Contrast(back.Pair.Dark), at, bag);
            }
        }
    }

    private static void Check(string what, double contrast, Position at, DiagnosticBag bag)
    {
        if (contrast < Least)
        {
            bag.Report(
                Rules.LowContrast,
                at,
                string.Create(CultureInfo.InvariantCulture, $"{what} has a contrast of {contrast:0.0}; text needs {Least}."),
                "Make one of the two darker or lighter.");
        }
    }

    /// <summary>What a token is in the end, and where the publisher says so: nowhere, where it is the theme's own.</summary>
    private (ColorPair Pair, Position? At)? Find(string token, Position settings) =>
        brand.Find(token) is { } own ? (own.Pair, own.At)
        : colors.TryGetValue(token, out var pair) ? (pair, settings)
        : tokens.Find(token) is { } theme ? (theme.Pair, null)
        : null;
}
