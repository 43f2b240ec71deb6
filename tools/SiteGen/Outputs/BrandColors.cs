using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;

namespace SiteGen.Outputs;

/// <summary>The colours of site.yml as a last part of every style sheet, and whether its texts can be read on its papers.</summary>
internal sealed class BrandColors(ImmutableSortedDictionary<string, ColorPair> colors, SourceText? tokens)
{
    /// <summary>WCAG 2.2 AA for text of reading size.</summary>
    private const double Least = 4.5;

    private static readonly string[] Texts = ["ink", "soft", "pen", "thread"];
    private static readonly string[] Papers = ["paper", "sheet"];

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
        if (colors.IsEmpty)
        {
            return;
        }

        foreach (var text in Texts)
        {
            foreach (var paper in Papers.Where(paper => colors.ContainsKey(text) || colors.ContainsKey(paper)))
            {
                if (Pair(text) is { } front && Pair(paper) is { } back)
                {
                    Check($"'{text}' ({front.Light}) on '{paper}' ({back.Light})", front.Light.Contrast(back.Light), settings, bag);
                    Check($"At dusk, '{text}' ({front.Dark}) on '{paper}' ({back.Dark})", front.Dark.Contrast(back.Dark), settings, bag);
                }
            }
        }
    }

    private static void Check(string what, double contrast, Position settings, DiagnosticBag bag)
    {
        if (contrast < Least)
        {
            bag.Report(Rules.LowContrast, settings, string.Create(CultureInfo.InvariantCulture, $"{what} has a contrast of {contrast:0.0}; text needs {Least}."), "Make one of the two darker or lighter.");
        }
    }

    private ColorPair? Pair(string name) => colors.TryGetValue(name, out var own) ? own : Theme(name);

    /// <summary>The theme's own pair, found by how tokens.css writes it; null where a fork writes it otherwise.</summary>
    private ColorPair? Theme(string name)
    {
        var start = $"--{name}: light-dark(";
        var at = tokens?.Text.IndexOf(start, StringComparison.Ordinal) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var rest = tokens!.Text.AsSpan(at + start.Length);
        var comma = rest.IndexOf(',');
        var close = rest.IndexOf(')');
        return comma > 0 && close > comma && Color.Parse(rest[..comma].Trim()) is { } light && Color.Parse(rest[(comma + 1)..close].Trim()) is { } dark
            ? new(light, dark)
            : null;
    }
}
