using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Reads <c>colors:</c> of site.yml: the theme's own names, each with one colour or a pair for daylight and dusk.</summary>
internal static class ColorReader
{
    /// <summary>The names of tokens.css that are colours.</summary>
    public static ImmutableArray<string> Names { get; } = ["paper", "sheet", "cover", "ink", "soft", "feint", "line", "thread", "pen"];

    public static ImmutableSortedDictionary<string, ColorPair> Read(KeyReader? keys, DiagnosticBag bag)
    {
        var colors = ImmutableSortedDictionary.CreateBuilder<string, ColorPair>(StringComparer.Ordinal);
        if (keys is null)
        {
            return colors.ToImmutable();
        }

        foreach (var name in Names)
        {
            if (Pair(keys, name, bag) is { } pair)
            {
                colors[name] = pair;
            }
        }

        keys.ReportUnknownKeys(Rules.UnknownSetting, "colors");
        return colors.ToImmutable();
    }

    private static ColorPair? Pair(KeyReader keys, string name, DiagnosticBag bag)
    {
        if (keys.Node(name) is null)
        {
            return null;
        }

        var texts = keys.Texts(name);
        var colors = texts.Select(text => Color.Parse(text.Value)).ToList();
        if (colors.Count is 1 or 2 && colors[0] is { } light && colors[^1] is { } dark)
        {
            return new(light, dark);
        }

        var wrong = texts.Where(text => Color.Parse(text.Value) is null).Select(text => text.Position).FirstOrDefault(keys.At(name));
        bag.Report(
            Rules.WrongSetting,
            wrong,
            $"'{name}' is a colour of six digits, or two of them: by daylight and at dusk.",
            $"For example, with quotes: {name}: [\"#1c479b\", \"#a5c6f7\"]");
        return null;
    }
}
